/** The marks of the texts, on invented sentences. */
export function MarksLegend(): JSX.Element {
  return (
    <ul className="marks-legend" aria-label="标记说明">
      <li>
        <mark className="mark-answered">县级医院建成急救中心</mark>
        ：举措中已经应答的部分；草案中起应答作用的文字用同样的标记
      </li>
      <li>
        <mark className="mark-missing">救护车配备达到每三万人一辆</mark>：部分覆盖时，举措中缺失的部分
      </li>
      <li>
        <mark className="mark-only-here">38%</mark>：两段文字相近时，只在这一边出现的文字或数字
      </li>
      <li>
        <mark className="mark-common">完善基层服务网络</mark>：两段文字差别较大时，两边共有的文字
      </li>
    </ul>
  )
}
