import { type Command, CommanderError, Help, type Option } from 'commander'
import { displayWidth } from './terminal/display-width.js'

/** Headings of commander's help page in Chinese. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

/** commander's complaints in Chinese, by its codes; `$` is the name it complains of. */
const COMPLAINTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有“$”这个选项。',
  'commander.unknownCommand': '没有“$”这个命令。',
  'commander.missingArgument': '缺少参数“$”。',
  'commander.missingMandatoryOptionValue': '缺少必须的选项“$”。',
  'commander.optionMissingArgument': '选项“$”后面缺少内容。',
  'commander.excessArguments': '命令“$”后面的参数太多。',
  'commander.conflictingOption': '选项“$”不能与另一个选项同时使用。',
}

class ChineseHelp extends Help {
  override displayWidth(text: string): number {
    return displayWidth(text)
  }

  override styleTitle(title: string): string {
    return TITLES[title] ?? title
  }

  override optionDescription(option: Option): string {
    const told =
      option.defaultValue === undefined || option.defaultValue === false
        ? ''
        : `（默认：${option.defaultValueDescription ?? String(option.defaultValue)}）`
    return option.description + told
  }

  override commandUsage(command: Command): string {
    return super.commandUsage(command).replaceAll('[options]', '[选项]').replaceAll('[command]', '[命令]')
  }

  override subcommandTerm(command: Command): string {
    return super.subcommandTerm(command).replaceAll('[options]', '[选项]')
  }
}

/** Makes a command (and those added to it later) speak Chinese and throw instead of ending the process. */
export function speakChinese(command: Command): Command {
  command.createHelp = () => Object.assign(new ChineseHelp(), command.configureHelp())
  command
    .helpOption('-h, --help', '显示用法')
    .exitOverride()
    // The complaint is printed once, in Chinese, by whoever catches it.
    .configureOutput({ ...command.configureOutput(), outputError: () => undefined })
  return command
}

/** One Chinese sentence for commander's complaint about how the program was called. */
export function complaint(error: CommanderError, name: string): string {
  const choices = /argument '(.*)' is invalid\. Allowed choices are (.*)\./.exec(error.message)
  if (choices) return `“${choices[1]}”不在可选的范围内，可选：${choices[2]!.replaceAll(', ', '、')}。`
  const about = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const sentence = COMPLAINTS[error.code]?.replace('$', () => about) ?? '命令行写法有误。'
  const close = /Did you mean (.*?)\?/.exec(error.message)?.[1]
  return `${sentence}${close === undefined ? '' : `是不是想用 ${close}？`}用 ${name} --help 查看用法。`
}
