/** Whether more or less of an indicator is better. */
export type Direction = 'more' | 'less'

/**
 * Work done against a harm: more of it is better, whatever harm is named (`高血压患者管理率`, `死亡报告率`).
 * Looked at first, at the end of the name.
 */
const WORK = /(管理|筛查|知晓|覆盖|治疗|报告|控制|接种|干预|救治|达标|合格|处置|处理|随访|服务|发现|诊断|建档|签约|参保|普及|改善)率$/

/** Harms and burdens: less is better. General words of Chinese statistics, not names of single indicators. */
const HARM = new RegExp(
  '死亡|发病|患病|病死|感染率|吸烟|近视|超重|肥胖|贫血|患龋|龋|低体重|生长迟缓|出生缺陷|缺陷发生|流产|剖宫产|' +
    '自杀|伤害|事故|中毒|残疾发生|失能|失业|贫困|排放|能耗|水耗|污染|超标|浓度|' +
    '个人(卫生|自付|现金)?(卫生)?支出|自付比例|药占比|抗菌药物使用|再住院|平均住院(日|天数)|等候时间|费用增(长|幅)|食?盐摄入|投诉',
)

/** Direction of an indicator by its name; `more` where nothing speaks for the other. */
export function directionOf(name: string): Direction {
  const plain = name.replace(/\s/g, '')
  return !WORK.test(plain) && HARM.test(plain) ? 'less' : 'more'
}
