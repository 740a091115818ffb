import { expect, test } from 'vitest'
import { computed, ref } from 'vue'
import { searchable } from './find/searchable.ts'
import type { Foretold } from './foretell.ts'
import { type KindId, kinds, type ScopeId } from './kinds.ts'
import type { PaletteRow } from './paletteRow.ts'
import { type PaletteLine, usePaletteFinds } from './usePaletteFinds.ts'

const row = (kind: KindId, label: string): PaletteRow => ({
  id: `${kind} ${label}`,
  kind,
  label,
  detail: '',
  deed: { work: () => undefined },
  calls: [],
})

/** @param labels of the rows of some kinds; those that begin with `no-` would be refused */
function find(labels: Partial<Record<KindId, readonly string[]>>, text = '', scope: ScopeId = 'all') {
  const offered = Object.fromEntries(
    kinds.map(({ id }) => [id, computed(() => searchable((labels[id] ?? []).map((label) => row(id, label))))]),
  ) as Parameters<typeof usePaletteFinds>[1]
  const refusal: Foretold = { verdict: 'none', calls: [], others: [], decisions: [] }
  const foretold = ({ label }: PaletteRow) => (label.startsWith('no-') ? refusal : undefined)
  return usePaletteFinds({ text: ref(text), scope: ref(scope) }, offered, { foretold })
}
const told = (line: PaletteLine) => ('row' in line ? line.row.label : `${line.count} more, ${line.refused} refused`)
const shown = (finds: ReturnType<typeof find>) =>
  finds.groups.value.map(({ kind, lines }) => [kind.id, ...lines.map(told)])
const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`)

test('of many of a kind seven are shown among all kinds, and the rest is counted with what would be refused of it', () => {
  const objects = [...numbered('no-', 3), ...numbered('file-', 9)]
  const finds = find({ objects, pages: ['Zones'] })
  expect(shown(finds)).toEqual([
    ['objects', ...numbered('file-', 7), '5 more, 3 refused'],
    ['pages', 'Zones'],
  ])
  expect(finds.counts.value).toMatchObject({ all: 13, objects: 12, pages: 1, zones: 0 })
})

test('one more than seven takes the line that would have counted it', () => {
  expect(shown(find({ objects: numbered('file-', 8) }))).toEqual([['objects', ...numbered('file-', 8)]])
})

test('one kind by itself is shown whole, what would be refused last', () => {
  const objects = [...numbered('no-', 3), ...numbered('file-', 9)]
  expect(shown(find({ objects, pages: ['Zones'] }, '', 'objects'))).toEqual([
    ['objects', ...numbered('file-', 9), ...numbered('no-', 3)],
  ])
})

test('the kind that fits best comes first; without a text they have their order', () => {
  const labels = { places: ['old zones'], zones: ['a.test'], pages: ['Zones'] }
  expect(shown(find(labels, 'zone')).map(([kind]) => kind)).toEqual(['pages', 'places'])
  expect(shown(find(labels)).map(([kind]) => kind)).toEqual(['places', 'zones', 'pages'])
})
