import { type Argument, type Command, Help, type Option } from 'commander'
import { displayWidth } from './display-width.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
}

/** Commander has no other way to speak another language: its English is matched and replaced. */
const messages: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, '没有选项“$1”'],
  [/^error: unknown command '(.+?)'/, '没有命令“$1”'],
  [/\s*\(Did you mean (?:one of )?(.+?)\?\)/, '，是否想输入 $1？'],
  [/^error: missing required argument '(.+?)'/, '缺少参数“$1”'],
  [/^error: option '(.+?)' argument missing/, '选项“$1”缺少取值'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\./, '选项“$1”的取值“$2”无效。'],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\./,
    '参数“$2”的取值“$1”无效。',
  ],
  [/Allowed choices are (.+?)\./, '可选值：$1。'],
  [/^error: too many arguments.*/, '参数过多'],
]

export const translate = (message: string): string =>
  messages.reduce((text, [pattern, chinese]) => text.replace(pattern, chinese), message.trim())

/** Makes a command speak Chinese. Settings are not inherited: each command needs it. */
export const speakChinese = (command: Command): Command =>
  command
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth,
      commandUsage: (own) =>
        Help.prototype.commandUsage
          .call(new Help(), own)
          .replace('[options]', '[选项]')
          .replace('[command]', '[命令]'),
      optionDescription: (option: Option) => option.description,
      argumentDescription: (argument: Argument) => argument.description,
      subcommandTerm: (own) =>
        Help.prototype.subcommandTerm.call(new Help(), own).replace('[options]', '[选项]'),
    })
    .helpOption('-h, --help', '显示帮助')
    .showSuggestionAfterError()
