import type { PlacedMenuItem } from '../../../../ui/PlacedMenu.vue'

interface ElementActs {
  readonly index: number
  /** Of the list. */
  readonly count: number
  remove(): void
  double(): void
  move(to: number): void
}

/** What can be done with an element of a list. The focus goes where it is afterwards, not back to the button. */
export function elementMenu({ index, count, remove, double, move }: ElementActs): PlacedMenuItem[][] {
  const takesFocus = true
  return [
    [
      { label: 'Duplicate', icon: 'i-lucide-copy', takesFocus, onSelect: double },
      {
        label: 'Move up',
        icon: 'i-lucide-arrow-up',
        takesFocus,
        disabled: index === 0,
        onSelect: () => move(index - 1),
      },
      {
        label: 'Move down',
        icon: 'i-lucide-arrow-down',
        takesFocus,
        disabled: index === count - 1,
        onSelect: () => move(index + 1),
      },
    ],
    [{ label: 'Remove', icon: 'i-lucide-x', takesFocus, onSelect: remove }],
  ]
}
