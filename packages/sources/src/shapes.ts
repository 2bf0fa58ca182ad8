import {
  type DepartmentsFile,
  departmentsFileSchema,
  type PlanFile,
  type ProgressFile,
  planFileSchema,
  progressFileSchema,
} from '@jibao/data-model'
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
