import { REVIEW_KEYS } from '../../keyboard.js'

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' }

/** Every key of the review queue with what it does. */
export function KeyTable(): JSX.Element {
  return (
    <dl className="key-table">
      {REVIEW_KEYS.filter(({ keys }) => keys.length > 0).map(({ keys, says }) => (
        <div key={says}>
          <dt>
            {keys
              .filter((key) => key !== '？')
              .map((key) => (
                <kbd key={key}>{SHOWN[key] ?? key.toUpperCase()}</kbd>
              ))}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}
