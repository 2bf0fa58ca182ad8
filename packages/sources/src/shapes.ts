import {
  type AssessmentFile,
  assessmentFileSchema,
  type DepartmentsFile,
  departmentsFileSchema,
  type PlanFile,
  type ProgressFile,
  planFileSchema,
  progressFileSchema,
  type SeriesFile,
  seriesFileSchema,
} from '@jibao/data-model'
import { type FrontMatter, frontMatterSchema } from './manuscript/front-matter.ts'
import type { Shape } from './shape/shape.ts'
import { type WorkspaceFile, workspaceFileSchema } from './workspace-file.ts'

export const workspaceShape: Shape<WorkspaceFile> = {
  whole: workspaceFileSchema,
  sections: workspaceFileSchema.partial(),
}

export const departmentsShape: Shape<DepartmentsFile> = {
  whole: departmentsFileSchema,
  sections: departmentsFileSchema.partial(),
}

export const planShape: Shape<PlanFile> = {
  whole: planFileSchema,
  sections: planFileSchema.partial(),
}

export const progressShape: Shape<ProgressFile> = {
  whole: progressFileSchema,
  sections: progressFileSchema.partial(),
}

export const seriesShape: Shape<SeriesFile> = {
  whole: seriesFileSchema,
  sections: seriesFileSchema.partial(),
}

export const assessmentShape: Shape<AssessmentFile> = {
  whole: assessmentFileSchema,
  sections: assessmentFileSchema.partial(),
}

export const frontMatterShape: Shape<FrontMatter> = {
  whole: frontMatterSchema,
  sections: frontMatterSchema.partial(),
}
