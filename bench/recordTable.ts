/** What a person waits for at a zone's list of records: the longest task of the page by what was done, in a long zone over a short one. */
import {
  type Change,
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments } from '../scripts/browserArguments.mjs'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { startStack } from '../tests/e2e/stack.ts'
import { longestTask } from './longestTask.ts'
import { median } from './median.ts'

const owner = { accessKeyId: 'AKIAOWNEROFBENCH0001', secretAccessKey: 'key-of-the-owner' }
/** NS and SOA come with every zone. */
const counts = { short: 98, long: 1_000 }
const rounds = 5

export interface TaskFigure {
  readonly act: string
  /** Longest task of the page in ms of CPU, with a thousand records. */
  readonly longMs: number
  /** The same over that with a hundred; 1 is as dear. */
  readonly ratio: number
}

export async function recordTableFigures(): Promise<readonly TaskFigure[]> {
  const stack = await startStack([
    '--root-access-key-id',
    owner.accessKeyId,
    '--root-secret-access-key',
    owner.secretAccessKey,
  ])
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  try {
    const route53 = new Route53Client({ endpoint: stack.emulatorUrl, region: 'us-east-1', credentials: owner })
    await makeZone(route53, 'short.test', counts.short)
    await makeZone(route53, 'long.test', counts.long)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(stack.consoleUrl)
    await page.getByRole('button', { name: /Rosa/ }).first().click()
    await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
    const found = new Map<string, { short: number[]; long: number[] }>()
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1)
      for (const zone of ['short', 'long'] as const)
        for (const [act, ms] of await longestTasks(browser, page, `${zone}.test`, counts[zone] + 2)) {
          const times = found.get(act) ?? { short: [], long: [] }
          if (round > 0) times[zone].push(ms)
          found.set(act, times)
        }
    return [...found].map(([act, { short, long }]) => ({
      act,
      longMs: median(long),
      ratio: median(long) / median(short),
    }))
  } finally {
    await browser.close()
    await stack.close()
  }
}

async function makeZone(route53: Route53Client, name: string, count: number): Promise<void> {
  const { HostedZone } = await route53.send(new CreateHostedZoneCommand({ Name: name, CallerReference: name }))
  const changes = Array.from({ length: count }, (_, index): Change => ({
    Action: 'CREATE',
    ResourceRecordSet: {
      Name: `host-${String(index).padStart(4, '0')}.${name}`,
      Type: 'A',
      TTL: 60,
      ResourceRecords: [{ Value: `192.0.2.${index % 250}` }],
    },
  }))
  const batch = { HostedZoneId: HostedZone?.Id, ChangeBatch: { Changes: changes } }
  await route53.send(new ChangeResourceRecordSetsCommand(batch))
}

async function longestTasks(browser: Browser, page: Page, zone: string, count: number): Promise<[string, number][]> {
  const found: [string, number][] = []
  const measure = async (act: string, work: () => Promise<unknown>) => {
    found.push([act, await longestTask(browser, page, work)])
  }
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Zones' }).click()
  const link = page.getByRole('main').getByRole('link', { name: zone })
  await link.waitFor()
  await measure('open the zone', async () => {
    await link.click()
    await page.getByText(`${count} records`).waitFor()
  })
  const filter = page.getByLabel('Filter records')
  const grid = page.getByRole('grid', { name: 'Records' })
  await measure('type in the filter', () => filter.pressSequentially('host-003', { delay: 40 }))
  await measure('clear the filter', () => filter.fill(''))
  const row = grid.getByRole('row', { name: /^host-0003/ })
  await measure('wheel', async () => {
    await row.hover()
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, 700)
  })
  await page.locator('#main').evaluate((main) => main.scrollTo(0, 0))
  await row.focus()
  await measure('End key', () => page.keyboard.press('End'))
  await page.keyboard.press('Home')
  await measure("open a row's menu", () => row.click({ button: 'right' }))
  await page.keyboard.press('Escape')
  return found
}
