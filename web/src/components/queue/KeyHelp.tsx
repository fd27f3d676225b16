import { Modal } from 'antd'
import { KeyTable } from './KeyTable.js'

/** The keys of the desk. */
export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  return (
    <Modal title="按键" open={open} footer={null} onCancel={onClose} destroyOnHidden>
      <KeyTable />
    </Modal>
  )
}
