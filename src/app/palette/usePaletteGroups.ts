import { computed, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Prediction } from '../../features/buckets/access/predictAccess.ts'
import { providePredictions } from '../../features/buckets/access/usePredictions.ts'
import { folderLocation } from '../../features/buckets/folder/folderLocation.ts'
import { usePlaces } from '../../features/buckets/places/usePlaces.ts'
import { actsOf } from '../../outcomes/acts.ts'
import { useSeenStore } from '../../outcomes/seenStore.ts'
import { useAws } from '../../outcomes/useAws.ts'
import type { VerdictName } from '../../outcomes/verdictLooks.ts'
import { verdictOf } from '../../outcomes/verdictOf.ts'
import { verdictOfDecision } from '../../outcomes/verdictOfDecision.ts'
import { verdictWord } from '../../outcomes/verdictWord.ts'
import { useSessionStore } from '../../session/sessionStore.ts'
import { formatClockTime } from '../../ui/formatTime.ts'
import { mainPages, setupPages } from '../pages.ts'
import { useTheme } from '../theme.ts'
import { useRenewal } from '../useRenewal.ts'
import { findIn, type Offered } from './findIn.ts'

/** A row of the palette. */
export interface PaletteRow extends Offered {
  /** Name of an icon, for what has no verdict. */
  readonly icon?: string
  /** What would come of what the row does, as far as it can be foretold. */
  readonly verdict?: VerdictName
  /** The verdict in words: "may read". */
  readonly may?: string
  readonly onSelect: () => void
}

/** The kinds of things that one can go to, each with what fits the text. */
export function usePaletteGroups(text: Ref<string>, close: () => void, showShortcuts: () => void) {
  const aws = useAws()
  const { auth } = aws.session
  const session = useSessionStore()
  const router = useRouter()
  const theme = useTheme()
  const renew = useRenewal()
  const seen = useSeenStore()
  const { places } = usePlaces()
  const { predict } = providePredictions(() => [
    ...new Set([
      ...places.value.map(({ bucket }) => bucket),
      ...seen.things.flatMap(({ object }) => object?.bucket ?? []),
    ]),
  ])

  const then = (work: () => unknown) => () => {
    close()
    void work()
  }
  const goTo = (to: Parameters<typeof router.push>[0]) => then(() => router.push(to))

  const thingsOf = (kind: 'object' | 'zone' | 'record', icon: string) =>
    seen.things
      .filter((thing) => thing.kind === kind)
      .map(({ name, detail, to, object }): PaletteRow => ({
        label: name,
        suffix: detail,
        icon,
        ...(object && foretold(predict('read', object.bucket, object.key), 'read')),
        onSelect: goTo(to),
      }))

  const groups = computed(() => {
    const all: readonly { readonly id: string; readonly label: string; readonly rows: readonly PaletteRow[] }[] = [
      {
        id: 'pages',
        label: 'Pages',
        rows: [...mainPages, ...setupPages(aws.configuration)].map(({ label, icon, to }) => ({
          label,
          icon,
          onSelect: goTo(to),
        })),
      },
      {
        id: 'places',
        label: 'Folders',
        rows: places.value.map(({ bucket, key, label }) => ({
          label,
          suffix: key === '' ? bucket : `${bucket}/${key}`,
          icon: 'i-lucide-folder',
          ...foretold(predict('list', bucket, key), 'list'),
          onSelect: goTo(folderLocation({ bucket, prefix: key })),
        })),
      },
      { id: 'objects', label: 'Objects', rows: thingsOf('object', 'i-lucide-file') },
      { id: 'zones', label: 'Zones', rows: thingsOf('zone', 'i-lucide-globe') },
      { id: 'records', label: 'Records', rows: thingsOf('record', 'i-lucide-list') },
      { id: 'calls', label: 'Calls', rows: callRows() },
      { id: 'actions', label: 'Do', rows: actionRows() },
    ]
    return all
      .map(({ id, label, rows }) => ({ id, label, ignoreFilter: true, items: [...findIn(rows, text.value)] }))
      .filter(({ items }) => items.length > 0)
  })

  function callRows(): readonly PaletteRow[] {
    return actsOf(aws.recorder.list()).map(({ title, principal }) => ({
      label: title,
      suffix: [principal.operation, principal.target, formatClockTime(principal.startedAt)].filter(Boolean).join(' '),
      verdict: verdictOf(principal),
      may: verdictWord(principal),
      onSelect: goTo(`/calls/${principal.id}`),
    }))
  }

  function actionRows(): readonly PaletteRow[] {
    const guest = session.kind === 'guest'
    return [
      { label: 'Refresh credentials now', icon: 'i-lucide-refresh-cw', onSelect: then(renew) },
      { label: 'Keyboard shortcuts', icon: 'i-lucide-info', onSelect: then(showShortcuts) },
      { label: 'Light theme', icon: 'i-lucide-sun', onSelect: then(() => theme.choose('light')) },
      { label: 'Dark theme', icon: 'i-lucide-moon', onSelect: then(() => theme.choose('dark')) },
      { label: 'Theme like the system', icon: 'i-lucide-monitor', onSelect: then(() => theme.choose('system')) },
      guest
        ? { label: 'Sign in', icon: 'i-lucide-log-in', onSelect: then(auth.leaveGuest) }
        : { label: 'Sign out', icon: 'i-lucide-log-out', onSelect: then(auth.signOut) },
    ]
  }

  return { groups }
}

function foretold(prediction: Prediction | undefined, verb: string): Pick<PaletteRow, 'verdict' | 'may'> {
  if (!prediction) return {}
  return {
    verdict: verdictOfDecision(prediction.decision),
    may: `${prediction.allowed ? 'may' : 'may not'} ${verb}`,
  }
}
