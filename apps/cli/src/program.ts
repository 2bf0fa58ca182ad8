import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { speakChinese } from './chinese-commander.ts'
import type { BuildOptions } from './commands/build-order.ts'
import type { CheckOptions } from './commands/check.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { FormOptions } from './commands/form.ts'
import type { ImportOptions } from './commands/import.ts'
import type { NewOptions } from './commands/new.ts'
import type { QueueAction, QueueOptions } from './commands/queue.ts'
import type { ReminderOptions } from './commands/reminder.ts'
import type { VerifyOptions } from './commands/verify.ts'
import type { WatchOptions } from './commands/watch.ts'
import type { WorkerOptions } from './commands/worker.ts'
import { addReporter } from './reporters.ts'
import type { RunContext } from './run-context.ts'
import { version } from './version.ts'

const workspaceOption = [
  '--workspace <文件夹>',
  '工作区；省略时为最近的含 jibao.yaml 的文件夹',
] as const
const jsonOption = ['--json', '在标准输出上只给出一个 JSON 对象'] as const

const queueOption = [
  '--queue <地址>',
  '队列：postgres://… 或 redis://…；省略时用环境变量 JIBAO_QUEUE_URL',
] as const
const storeOption = [
  '--store <地址>',
  '存储：file:///文件夹 或 s3://…；省略时用环境变量 JIBAO_STORE_URL',
] as const
const runOption = ['--run <名称>', '哪一次运行；省略时为最近的一次'] as const

const splitList = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text.split(/[,，]/).filter((part) => part !== ''),
]

const addTo = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('应为 1 至 999 的整数。')
  return Number(text)
}

const fontsOption = (): Option =>
  new Option(
    '--fonts <方式>',
    '字体：auto 先用工作区和系统中的字体，default 只用自带字体，strict 不许代替；省略时为 auto',
  ).choices(['auto', 'default', 'strict'])

const disclosureOption = (): Option =>
  new Option(
    '--disclosure <范围>',
    '脱敏：internal 全部印出，public 公开版，sample 只留样式；按 jibao.yaml 的 disclosure；省略时为 internal',
  ).choices(['internal', 'public', 'sample'])

const scriptOption = (): Option =>
  new Option(
    '--script <字形>',
    'hans 简体，hant 或 hant-tw 繁体（台湾字形），hant-hk 繁体（香港字形）；省略时为 hans',
  ).choices(['hans', 'hant', 'hant-tw', 'hant-hk'])

/** The command line as data. `done` receives the exit code; heavy modules load when a command runs. */
export const createProgram = (context: RunContext, done: (exitCode: number) => void): Command => {
  const program = speakChinese(new Command('jibao'))
    .description('季报：把数据和模板变成可以印发的报告')
    .version(version, '-V, --version', '显示版本号')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  const command = (name: string): Command => {
    const added = speakChinese(program.command(name))
    added.option(...jsonOption)
    return added
  }

  command('build')
    .description('生成报告；与上次相同的不再生成')
    .argument('[报告...]', '报告的 id；省略时生成全部')
    .option(
      '--workspace <文件夹>',
      '工作区，可以写几次，也可以是 counties/* 这样的写法；省略时为最近的含 jibao.yaml 的文件夹',
      addTo,
    )
    .option('--period <报告期>', '如 2024-Q2；省略时为最近有数据的一期')
    .option('--format <格式>', '如 pdf,docx,xlsx,html,ofd；省略时生成全部格式', splitList)
    .option(
      '--out <文件夹>',
      '输出文件夹，多个工作区时为其中以各工作区命名的文件夹；省略时为工作区中的 out',
    )
    .addOption(fontsOption())
    .addOption(disclosureOption())
    .addOption(scriptOption())
    .option('--fragment', '网页只生成正文部分，供粘贴到网站的编辑器中')
    .option('--final', '定稿：还有待填的数据就不生成')
    .option('--jobs <个数>', '最多同时用几个线程；省略时按本机的处理器和内存', wholeNumber)
    .option('--force', '全部重新生成，不管是否与上次相同')
    .option('--frozen', '什么都不生成，只检查是否都与数据相符；不符时退出码为 1，供持续集成')
    .option('--explain-rebuild', '逐份说明为什么重新生成')
    .option(
      '--queue <地址>',
      '交给别的机器上的 worker 生成：postgres://… 或 redis://…；写 env 时用环境变量 JIBAO_QUEUE_URL',
    )
    .option(storeOption[0], storeOption[1])
    .option(
      '--run <名称>',
      '入队后这次运行叫什么，供 jibao queue 使用；省略时为所写的报告期，没有写则为 latest',
    )
    .option('--wait', '入队后等到做完，并取回生成的文件')
    .action(async (reports: readonly string[], options: BuildOptions) => {
      const { runBuild } = await import('./commands/build.ts')
      done(await runBuild(reports, options, context))
    })
  command('watch')
    .description('关注工作区，数据、模板、字体有改动就重新生成，直到按 Ctrl-C')
    .argument('[报告...]', '报告的 id；省略时生成全部')
    .option(...workspaceOption)
    .option('--period <报告期>', '如 2024-Q2；省略时为最近有数据的一期')
    .option('--format <格式>', '如 pdf,docx,xlsx,html,ofd；省略时生成全部格式', splitList)
    .option('--out <文件夹>', '输出文件夹；省略时为工作区中的 out')
    .addOption(fontsOption())
    .addOption(disclosureOption())
    .addOption(scriptOption())
    .option('--fragment', '网页只生成正文部分，供粘贴到网站的编辑器中')
    .option('--explain-rebuild', '逐份说明为什么重新生成')
    .action(async (reports: readonly string[], options: WatchOptions) => {
      const { runWatch } = await import('./commands/watch.ts')
      done(await runWatch(reports, options, context))
    })
  command('form')
    .description('生成发给各部门的填报表；加 --reminder 则给没有报齐的部门写催报函')
    .option(...workspaceOption)
    .option('--period <报告期>', '如 2024-Q3，可以还没有任何数据；催报时省略为最近有数据的一期')
    .option('--department <部门>', '部门的 id、名称或别名；省略时为全部', splitList)
    .option('--out <文件夹>', '输出文件夹；省略时为工作区中的 forms/报告期，催报函为 out')
    .option('--reminder', '列出没有报齐的部门，并给它们写催报函（Word 和 PDF）')
    .option('--deadline <期限>', '催报函中的报送期限，如 10月12日前')
    .option('--date <日期>', '催报函的成文日期，如 2024-10-09；省略时为今天')
    .action(async (options: FormOptions & ReminderOptions & { readonly reminder?: true }) => {
      if (options.reminder === true) {
        const { runReminder } = await import('./commands/reminder.ts')
        done(await runReminder(options, context))
        return
      }
      const { runForm } = await import('./commands/form.ts')
      done(await runForm(options, context))
    })
  command('import')
    .description('导入各部门交回的填报表，或部门自制的表')
    .argument('<文件或文件夹...>', '交回的 .xlsx、.xls、.ods 文件，或存放它们的文件夹')
    .option(...workspaceOption)
    .option('--period <报告期>', '如 2024-Q3；表中写明的报告期不同时拒绝')
    .option('--map <文件>', '部门自制表的列与指标如何对应，YAML 文件')
    .option('--replace', '与已录数据不同的数也采用；原来的数留在导入记录中')
    .option('--dry-run', '只检查，不写任何文件')
    .option('--return <文件夹>', '给有错误的表写一份副本，错误标在单元格上，可退回部门改正')
    .action(async (paths: readonly string[], options: ImportOptions) => {
      const { runImport } = await import('./commands/import.ts')
      done(await runImport(paths, options, context))
    })
  command('check')
    .description('勾稽：核对工作区的数据和文字，或别人写的稿子')
    .argument('[稿子...]', '.docx、.xlsx、.pdf、.txt、.md、.html；省略时检查工作区')
    .option(...workspaceOption)
    .option('--against <文件夹>', '与这个工作区的数据核对稿子')
    .option('--period <报告期>', '稿子写的是哪一期，如 2024-Q3；检查工作区时省略为最近有数据的一期')
    .option('--annotate [文件夹]', '给 Word 稿子写一份副本，问题作为批注；省略文件夹时写在稿子旁边')
    .option(
      '--reporter <格式>',
      'pretty 供人看，sarif、junit、github 供持续集成，可加文件并写几次：github、junit=out/check.xml；省略时为 pretty',
      addReporter,
    )
    .option('--list', '列出全部检查和它们的依据')
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { runCheck } = await import('./commands/check.ts')
      done(await runCheck(paths, options, context))
    })
  command('explain')
    .description('说明印出的一个数从哪里来：算式、各数的出处、导入记录')
    .argument('<数或名称>', '如 124.63%、1022人、帮扶困难职工')
    .option(...workspaceOption)
    .option('--in <文件>', '印有这个数的文件；省略时在输出文件夹的全部报告中找')
    .option('--report <报告>', '报告的 id')
    .option('--period <报告期>', '如 2024-Q3')
    .option('--out <文件夹>', '输出文件夹；省略时为工作区中的 out')
    .action(async (text: string, options: ExplainOptions) => {
      const { runExplain } = await import('./commands/explain.ts')
      done(await runExplain(text, options, context))
    })
  command('verify')
    .description('校验：把生成的各格式文件逐一读回，核对每处数据是否印得一样，并写出一致性校验单')
    .option(...workspaceOption)
    .option('--out <文件夹>', '输出文件夹；省略时为工作区中的 out')
    .option(
      '--sheet <文件>',
      '一致性校验单写到哪个 .pdf 或 .docx 文件；省略时在输出文件夹中各写一份',
    )
    .action(async (options: VerifyOptions) => {
      const { runVerify } = await import('./commands/verify.ts')
      done(await runVerify(options, context))
    })
  command('list')
    .description('列出工作区的报告、报告期和格式')
    .option(...workspaceOption)
    .action(async (options: { readonly workspace?: string }) => {
      const { runList } = await import('./commands/list.ts')
      done(await runList(options, context))
    })
  command('doctor')
    .description('检查字体、环境和工作区')
    .option(...workspaceOption)
    .action(async (options: { readonly workspace?: string }) => {
      const { runDoctor } = await import('./commands/doctor.ts')
      done(await runDoctor(options, context))
    })
  command('plugins')
    .description('列出插件：自带的和工作区的，从哪里载入，有什么格式、检查、函数和模板')
    .option(...workspaceOption)
    .action(async (options: { readonly workspace?: string }) => {
      const { runPlugins } = await import('./commands/plugins.ts')
      done(await runPlugins(options, context))
    })
  command('worker')
    .description('从队列中取任务来做，可以在任意多台机器上运行，直到 Ctrl-C 或 SIGTERM')
    .option(...queueOption)
    .option(...storeOption)
    .option('--concurrency <个数>', '同时做几份；省略时按本机的处理器和内存', wholeNumber)
    .option('--lease <秒>', '失去联系多久后，手头的任务改由别人做；省略时为 30', wholeNumber)
    .option('--drain', '队列中没有任务时退出')
    .action(async (options: WorkerOptions) => {
      const { runWorker } = await import('./commands/worker.ts')
      done(await runWorker(options, context))
    })
  command('queue')
    .description('队列：migrate 建表，status 查看进度，retry 重做失败的，cancel 取消还没做的')
    .addArgument(
      new Argument('<动作>', 'migrate、status、retry 或 cancel').choices([
        'migrate',
        'status',
        'retry',
        'cancel',
      ]),
    )
    .option(...queueOption)
    .option(...storeOption)
    .option(...runOption)
    .action(async (action: QueueAction, options: QueueOptions) => {
      const { runQueue } = await import('./commands/queue.ts')
      done(await runQueue(action, options, context))
    })
  command('init')
    .description('建立新的工作区')
    .argument('<文件夹>', '要建立的文件夹')
    .action(async (folder: string) => {
      const { runInit } = await import('./commands/init.ts')
      done(await runInit(folder, context))
    })
  command('new')
    .description('建立新的插件：一种格式、一项检查或一个模板，附带可以通过的测试')
    .addArgument(
      new Argument('<种类>', 'renderer 格式，check 检查，template 模板').choices([
        'renderer',
        'check',
        'template',
      ]),
    )
    .argument('<名称>', '插件的名称，也是它的文件夹名：小写英文字母、数字和连字符')
    .option('--out <文件夹>', '在哪个文件夹中建立；省略时为当前文件夹')
    .action(async (kind: 'renderer' | 'check' | 'template', name: string, options: NewOptions) => {
      const { runNew } = await import('./commands/new.ts')
      done(await runNew(kind, name, options, context))
    })
  return program
}
