import { watch } from 'vue'
import { useRoute } from 'vue-router'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { isTyping } from '../../../ui/isTyping.ts'
import { recordId } from './recordNames.ts'

/**
 * Goes to the record that the address names, `?record=` with its `recordId`, as soon as it has been read: once, and not away
 * from what somebody types meanwhile.
 * @param from `isNew`: the page was not come back to, where it was left at another place perhaps
 */
export function useWantedRecord(from: {
  readonly isNew: boolean
  records(): readonly RecordSet[] | undefined
  show(id: string): void
}): void {
  const route = useRoute()
  const named = () => (typeof route.query.record === 'string' ? route.query.record : '')
  let wanted = from.isNew ? named() : ''

  function goThere(): void {
    if (wanted === '' || !from.records()?.some((record) => recordId(record) === wanted)) return
    const id = wanted
    wanted = ''
    if (!isTyping(document.activeElement)) from.show(id)
  }

  watch(named, (now) => {
    wanted = now
    goThere()
  })
  watch(from.records, goThere, { immediate: true, flush: 'post' })
}
