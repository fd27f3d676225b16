import { type Command, Option } from 'commander'
import { UserError } from '../domain/index.js'

/** An option that may be given once only: a second one would silently win otherwise. */
export function single(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string, earlier: string | undefined) => {
    if (earlier !== undefined && earlier !== option.defaultValue) {
      throw new UserError(
        'usage',
        'option-twice',
        `选项 ${option.long} 只能给一次，现在给了“${earlier}”和“${value}”。请去掉一个。`,
      )
    }
    return value
  })
}

/** Options every command that works on files or the workspace has. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(single('--workspace <名称或文件夹>', '工作区：名称（存放在 index/ 下）或一个文件夹；不写时用 default'))
    .addOption(
      single('--database <地址>', '规划库放在 PostgreSQL 中（postgres://…）；含密码时请改用环境变量 DUIBIAO_DATABASE'),
    )
    .addOption(single('--model <名称或文件夹>', '编码模型：models/ 下的名称或一个文件夹；不写时用程序自带的模型'))
}
