const STEPS = ['放入文件', '逐条比对', '人工复核', '导出意见', '二次送审'] as const
const WIDTH = 140
const GAP = 30

/** The five steps of a review. */
export function FlowDrawing(): JSX.Element {
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${STEPS.length * (WIDTH + GAP)} 64`}
      role="img"
      aria-label={`流程：${STEPS.join('、')}`}
    >
      {STEPS.map((step, i) => (
        <g key={step} transform={`translate(${i * (WIDTH + GAP)} 8)`}>
          <rect width={WIDTH} height="46" rx="3" fill="#e6edf5" stroke="#1f4a7a" />
          <text x={WIDTH / 2} y="29" textAnchor="middle" fontSize="16" fill="#16324f">
            {i + 1} {step}
          </text>
          {i < STEPS.length - 1 && (
            <path d={`M${WIDTH + 5} 23h18m-6-5l6 5-6 5`} fill="none" stroke="#1f4a7a" strokeWidth="2" />
          )}
        </g>
      ))}
    </svg>
  )
}
