const TASKS = ['疫苗接种服务', '院前急救网络', '中医馆建设'] as const
const DRAFTS = ['云岭县', '青川市', '石桥区'] as const
const SHADES = ['#e4efe6', '#f2cfa0', '#a33a2d'] as const
const OPEN = [
  [0, 2, 4],
  [1, 4, 2],
  [0, 0, 1],
] as const
const ASKED = 4

const shadeOf = (open: number): string => (open === 0 ? SHADES[0] : open < ASKED ? SHADES[1] : SHADES[2])

/** A little heat map of invented places, with the way a click leads. */
export function HeatDrawing(): JSX.Element {
  return (
    <svg
      className="drawing"
      viewBox="0 0 760 170"
      role="img"
      aria-label="热力表示意：行是任务，列是草案，格中是缺的条数"
    >
      {DRAFTS.map((draft, i) => (
        <text key={draft} x={210 + i * 100} y="22" textAnchor="middle" fontSize="14">
          {draft}
        </text>
      ))}
      {TASKS.map((task, row) => (
        <g key={task} transform={`translate(0 ${34 + row * 42})`}>
          <text x="20" y="25" fontSize="14">
            {task}
          </text>
          {DRAFTS.map((draft, i) => {
            const open = OPEN[row]?.[i] ?? 0
            return (
              <g key={draft} transform={`translate(${162 + i * 100} 0)`}>
                <rect width="96" height="38" fill={shadeOf(open)} />
                <text x="48" y="25" textAnchor="middle" fontSize="14" fill={open === ASKED ? '#fff' : '#1d2433'}>
                  {open}/{ASKED}
                </text>
              </g>
            )
          })}
        </g>
      ))}
      <path d="M462 52h70m-7-5l7 5-7 5" fill="none" stroke="#a3271f" strokeWidth="2" />
      <text x="542" y="48" fontSize="14" fill="#a3271f">
        石桥区“疫苗接种服务”
      </text>
      <text x="542" y="70" fontSize="14" fill="#a3271f">
        四条都缺，点击逐条看
      </text>
    </svg>
  )
}
