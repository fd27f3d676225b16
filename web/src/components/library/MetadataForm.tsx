import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { PlanMetadata, PlanPatch, PlanSummary } from '../../../../src/api/contract.js'
import { SOURCE_LABEL, STAGE_LABEL, stageOf } from '../../library.js'
import { LEVEL_LABEL } from '../../vocabulary.js'
import { optionsOf } from '../queue/filter-options.js'

interface Props {
  readonly plan: PlanSummary
  readonly onSave: (patch: PlanPatch) => void
  readonly onClose: () => void
}

/** Where a value came from, with the words it was read from. */
function Source({ of }: { readonly of: PlanMetadata[keyof PlanMetadata] | undefined }): JSX.Element | null {
  if (!of) return null
  return (
    <div className="quiet small">
      {SOURCE_LABEL[of.source]}
      {of.quote !== '' && <q>{of.quote}</q>}
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly of: PlanMetadata[keyof PlanMetadata] | undefined
  readonly children: (id: string) => ReactNode
}

function Field({ label, of, children }: FieldProps): JSX.Element {
  const id = useId()
  return (
    <div className="metadata-field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id)}
        <Source of={of} />
      </div>
    </div>
  )
}

/** Corrects what was read of a plan; what a person types stays theirs whatever is imported later. */
export function MetadataForm({ plan, onSave, onClose }: Props): JSX.Element {
  const [patch, setPatch] = useState<PlanPatch>({})
  const m = plan.metadata
  const set = (change: PlanPatch): void => setPatch((before) => ({ ...before, ...change }))
  const years = patch.years ?? m?.years.value ?? { from: null, to: null }
  const text = (label: string, key: 'issuer' | 'documentNumber' | 'date', hint: string): JSX.Element => (
    <Field label={label} of={m?.[key]}>
      {(id) => (
        <Input
          id={id}
          placeholder={hint}
          maxLength={key === 'date' ? 10 : 100}
          value={patch[key] ?? m?.[key].value ?? ''}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Modal
      open
      title={plan.profile.title || plan.name}
      onCancel={onClose}
      width={620}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="save" type="primary" disabled={Object.keys(patch).length === 0} onClick={() => onSave(patch)}>
          保存
        </Button>,
      ]}
    >
      <p className="quiet">识别有误时在此更正。更正过的内容以人工填写为准，重新导入也不会改动。</p>
      <Field label="地区" of={m?.region}>
        {(id) => (
          <Input
            id={id}
            placeholder="全称或区划代码，例如 青川市"
            maxLength={100}
            value={patch.region ?? m?.region.value?.name ?? ''}
            onChange={(event) => set({ region: event.target.value })}
          />
        )}
      </Field>
      <Field label="级别" of={undefined}>
        {(id) => (
          <Select
            id={id}
            className="metadata-wide"
            value={patch.level ?? plan.profile.level}
            options={optionsOf(LEVEL_LABEL)}
            onChange={(level) => set({ level })}
          />
        )}
      </Field>
      <Field label="规划期" of={m?.years}>
        {(id) => (
          <span className="metadata-years">
            <InputNumber
              id={id}
              aria-label="起始年"
              value={years.from}
              onChange={(from) => set({ years: { ...years, from } })}
            />
            —
            <InputNumber aria-label="终止年" value={years.to} onChange={(to) => set({ years: { ...years, to } })} />
          </span>
        )}
      </Field>
      {text('发布机关', 'issuer', '例如 云岭县人民政府办公室')}
      {text('文号', 'documentNumber', '例如 云政办发〔2022〕3号')}
      <Field label="状态" of={m?.stage}>
        {(id) => (
          <Select
            id={id}
            className="metadata-wide"
            value={patch.stage ?? stageOf(plan)}
            options={optionsOf(STAGE_LABEL)}
            onChange={(stage) => set({ stage })}
          />
        )}
      </Field>
      {text('成文日期', 'date', '例如 2022-04-27 或 2022-10')}
    </Modal>
  )
}
