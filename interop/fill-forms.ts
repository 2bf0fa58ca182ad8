import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runPython } from './tools.ts'

/** What is typed into the row of one indicator. A number is typed as one, all else as text. */
export interface TypedRow {
  readonly figure?: number | string
  /** `YYYY-MM-DD`, typed as a date. */
  readonly asOf?: string
  readonly note?: string
  readonly evidence?: string
}

/** One form to be filled in, and saved under each of the other paths in the format of its ending. */
export interface FillJob {
  readonly form: string
  /** By indicator id. */
  readonly rows: Readonly<Record<string, TypedRow>>
  readonly filler: string
  readonly saveAs: readonly string[]
}

// A machine finds its way by the defined names and the hidden ids, as a clerk does by the headings.

const withOffice = `
import json, os, signal, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue

profile, jobs = sys.argv[1], json.load(open(sys.argv[2], encoding='utf-8'))
filters = {'xlsx': 'Calc MS Excel 2007 XML', 'xls': 'MS Excel 97', 'ods': 'calc8'}

def value(name, content):
  one = PropertyValue()
  one.Name, one.Value = name, content
  return one

def day(text):
  from datetime import date
  return (date.fromisoformat(text) - date(1899, 12, 30)).days

def connect(pipe):
  local = uno.getComponentContext()
  resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
  for _ in range(600):
    try:
      return resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
    except Exception:
      if office.poll() is not None:
        sys.exit('soffice ended with %s' % office.returncode)
      time.sleep(0.1)
  sys.exit('soffice does not answer')

def fill(document, job):
  named = lambda name: document.NamedRanges.getByName(name).getReferredCells()
  ids = named('jibao_id').getRangeAddress()
  sheet = document.Sheets.getByIndex(ids.Sheet)
  columns = {key: named(name).getRangeAddress().StartColumn for key, name in
    [('figure', 'jibao_figure'), ('asOf', 'jibao_as_of'), ('note', 'jibao_note'), ('evidence', 'jibao_evidence')]}
  left = dict(job['rows'])
  for row in range(ids.StartRow, ids.EndRow + 1):
    for key, typed in left.pop(sheet.getCellByPosition(ids.StartColumn, row).String, {}).items():
      cell = sheet.getCellByPosition(columns[key], row)
      if key == 'asOf':
        cell.Value = day(typed)
      elif isinstance(typed, str):
        cell.String = typed
      else:
        cell.Value = typed
  named('jibao_filler').getCellByPosition(0, 0).String = job['filler']
  if left:
    sys.exit('no rows for %s' % list(left))

pipe = 'jibao' + str(time.time_ns())
office = subprocess.Popen(['soffice', '--headless', '--norestore', '--nologo',
  '-env:UserInstallation=' + profile, '--accept=pipe,name=' + pipe + ';urp;'], start_new_session=True)
try:
  context = connect(pipe)
  desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
  for job in jobs:
    document = desktop.loadComponentFromURL(job['form'], '_blank', 0, (value('Hidden', True),))
    fill(document, job)
    for url in job['saveAs']:
      document.storeToURL(url, (value('FilterName', filters[url.rsplit('.', 1)[1]]),))
    document.close(True)
  try:
    desktop.terminate()
  except Exception:
    pass
  office.wait(60)
finally:
  if office.poll() is None:
    os.killpg(office.pid, signal.SIGKILL)
print('null')
`

const withOpenpyxl = `
import json, sys
from datetime import datetime
import openpyxl

def cells(book, name):
  sheet, area = next(iter(book.defined_names[name].destinations))
  found = book[sheet][area]
  return [row[0] for row in found] if isinstance(found, tuple) else [found]

for job in json.load(open(sys.argv[1], encoding='utf-8')):
  book = openpyxl.load_workbook(job['form'])
  columns = {key: cells(book, name) for key, name in
    [('figure', 'jibao_figure'), ('asOf', 'jibao_as_of'), ('note', 'jibao_note'), ('evidence', 'jibao_evidence')]}
  left = dict(job['rows'])
  for index, id in enumerate(cells(book, 'jibao_id')):
    for key, typed in left.pop(id.value, {}).items():
      columns[key][index].value = datetime.fromisoformat(typed) if key == 'asOf' else typed
  cells(book, 'jibao_filler')[0].value = job['filler']
  if left:
    sys.exit('no rows for %s' % list(left))
  for path in job['saveAs']:
    book.save(path)
print('null')
`

/** Fills all forms in one LibreOffice. */
export const fillInOffice = (jobs: readonly FillJob[], folder: string): void => {
  const urls = jobs.map((job) => ({
    ...job,
    form: pathToFileURL(job.form).href,
    saveAs: job.saveAs.map((path) => pathToFileURL(path).href),
  }))
  const list = join(folder, 'office-jobs.json')
  writeFileSync(list, JSON.stringify(urls))
  runPython(withOffice, pathToFileURL(join(folder, 'office-profile')).href, list)
}

/** Fills all forms with openpyxl, which saves .xlsx alone. */
export const fillInOpenpyxl = (jobs: readonly FillJob[], folder: string): void => {
  const list = join(folder, 'openpyxl-jobs.json')
  writeFileSync(list, JSON.stringify(jobs))
  runPython(withOpenpyxl, list)
}
