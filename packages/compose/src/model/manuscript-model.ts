import type { FigureBlocks, TableWish } from './figure-blocks.ts'
import { manuscriptBlocks } from './manuscript-blocks.ts'
import { manuscriptOf } from './manuscript-of.ts'
import type { Makers } from './on-demand.ts'
import type { ProgrammeProgressModel } from './programme-progress-shape.ts'
import type { ReportData } from './report-data.ts'
import type { ReportScope } from './report-scope.ts'

type ManuscriptModel = Pick<ProgrammeProgressModel, 'hasManuscript' | 'manuscript' | 'inManuscript'>

/** What the bureau wrote for the report, and which tables stand in it. */
export const manuscriptModel = (
  data: ReportData,
  scope: ReportScope,
  figures: FigureBlocks,
): Makers<ManuscriptModel> => {
  const manuscript = manuscriptOf(data)
  const written = manuscript?.blocks ?? []
  const holds = (name: TableWish['table']): boolean =>
    written.some((block) => block.kind === 'table' && block.table === name)
  return {
    hasManuscript: () => manuscript !== undefined,
    manuscript: () => ({ type: 'blocks', children: manuscriptBlocks(written, scope, figures) }),
    inManuscript: () => ({
      table: holds('progress'),
      quarterTable: holds('quarters'),
      twoYearTable: holds('two-years'),
      planTable: holds('plan'),
      seriesTable: holds('series'),
      assessmentTable: holds('assessment'),
    }),
  }
}
