import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { droppedFiles } from '../../dropped-files.js'
import { useFault } from '../../hooks/useFault.js'

/** Endings offered in the file dialogue; what a file is, is decided by its content. */
const ACCEPT = '.docx,.doc,.wps,.pdf,.txt,.html,.htm,.md'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  /** What to drop here, in Chinese. */
  readonly invite?: string
}

/** A place to drop many files on, with a button for those who do not drag. */
export function DropZone({ onFiles, invite = '把上位规划和各地草案拖到这里，可以一次多份' }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const fault = useFault()
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files])
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then((files) => {
      if (files.length > 0) onFiles(files)
    }, fault)
  }
  return (
    <div
      className={`drop-zone ${over ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {invite}；或
        <Button onClick={() => input.current?.click()}>选择文件</Button>
      </p>
      <p className="quiet small">可读 .docx .doc .wps .pdf（文字版）.txt .html .md；扫描件请先识别成文字。</p>
      <input
        ref={input}
        className="for-readers"
        type="file"
        multiple
        tabIndex={-1}
        accept={ACCEPT}
        aria-label="选择规划文件"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
