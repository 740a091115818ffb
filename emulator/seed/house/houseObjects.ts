import type { StockedFile } from '../seedContext.ts'
import { paintPng } from './paintPng.ts'

const text = 'text/plain; charset=utf-8'
const takenByOtto = { 'taken-by': 'Otto' }

/** The objects of the house's bucket: small, but real files of their types. */
export function houseObjects(): readonly StockedFile[] {
  return [
    object('public/welcome.txt', text, welcome, 90),
    object('shared/readme.txt', text, readme, 60),
    object('shared/budget.csv', 'text/csv; charset=utf-8', budget, 12),
    object('shared/floor-plan.svg', 'image/svg+xml', floorPlan, 30),
    object('shared/2025-harbour/notes.txt', text, 'Harbour, June 2025. Light from the west after six.\n', 500),
    png('shared/2025-harbour/jetty-at-dawn.png', [250, 214, 165], [74, 105, 152], 499),
    png('shared/2025-harbour/crane.png', [190, 200, 214], [52, 60, 78], 499),
    png('shared/2025-harbour/night/lighthouse.png', [20, 26, 44], [236, 196, 92], 498),
    object('shared/2026-fjord/notes.txt', text, 'Fjord, August 2026. Second boat leaves at 07:40.\n', 90),
    png('shared/2026-fjord/waterfall.png', [214, 232, 240], [38, 92, 84], 89),
    png('shared/2026-fjord/ferry.png', [120, 164, 190], [240, 240, 236], 89),
    ...oddNames.map((name) =>
      object(`shared/odd-names/${name}`, text, `The key of this object is legal: ${JSON.stringify(name)}\n`, 5),
    ),
  ]
}

/** Legal keys that break careless software, S3-027 and S3-041 to S3-048. */
const oddNames: readonly string[] = [
  'empty//segment.txt',
  'above/../beside.txt',
  'plus+and space.txt',
  'percent%2Fis-no-slash.txt',
  'question?hash#ampersand&.txt',
  'quote\'s "both" <tags>.txt',
  'caf\u00e9-composed.txt',
  'cafe\u0301-decomposed.txt',
  'family \u{1f469}\u200d\u{1f469}\u200d\u{1f467}.txt',
  'right\u202eto-left.txt',
  'two\nlines.txt',
  'same',
  'same/and-a-folder.txt',
  'folder-with-bytes/',
  'ends-in-a-dot.',
]

const welcome = `Welcome to team-photos.
Everyone may read what is in public/, guests too. Signed-in people may also read shared/ and own private/<identity id>/.
`

const readme = `shared/ is for all signed-in people to read. Only admins may write here;
everyone else adds to the own folder.
odd-names/ holds keys that are legal in S3 and break careless software.
`

const budget = `item,year,eur
boat rental,2025,1240.00
film and prints,2025,318.50
boat rental,2026,1390.00
train tickets,2026,702.20
`

const floorPlan = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160" role="img" aria-label="Floor plan">
  <rect x="10" y="10" width="220" height="140" fill="#fff" stroke="#141a24" stroke-width="4"/>
  <path d="M120 10v80M120 110v40M10 90h70M100 90h20" fill="none" stroke="#141a24" stroke-width="3"/>
  <text x="35" y="55" font-size="14" font-family="sans-serif">prints</text>
  <text x="145" y="85" font-size="14" font-family="sans-serif">dark room</text>
</svg>
`

function object(key: string, contentType: string, content: string, daysOld: number): StockedFile {
  return { key, contentType, bytes: Buffer.from(content), daysOld }
}

function png(
  key: string,
  sky: readonly [number, number, number],
  ground: readonly [number, number, number],
  daysOld: number,
): StockedFile {
  return { key, contentType: 'image/png', bytes: paintPng(160, 100, sky, ground), daysOld, metadata: takenByOtto }
}
