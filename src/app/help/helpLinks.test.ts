import { expect, test } from 'vitest'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { accountPage, mainPages, setupPages } from '../pages.ts'
import { helpLinks } from './helpLinks.ts'

const everything = { codeUrl: 'http://127.0.0.1:1/code' } as unknown as AwsConfig

test.each([...mainPages, ...setupPages(everything), accountPage])('$to has documentation of its own', ({ to }) => {
  const links = helpLinks(`${to}/of-something?query`)
  expect(links).not.toEqual(helpLinks('/'))
  expect(links.length).toBeGreaterThan(0)
  for (const { label, url } of links) {
    expect(label).toMatch(/^\S.*\S$/)
    expect(new URL(url).protocol).toBe('https:')
    expect(['docs.aws.amazon.com', 'docs.amplify.aws']).toContain(new URL(url).hostname)
  }
  expect(new Set(links.map(({ url }) => url)).size).toBe(links.length)
})

test.each(['/', '', '/nowhere', '/constructor', '/__proto__'])('%s has what is true everywhere', (path) => {
  expect(helpLinks(path).map(({ label }) => label)).toContain('IAM: how a request is decided')
})
