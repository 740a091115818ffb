import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeRecordName } from './normalizeRecordName.ts'

describe('normalizeRecordName', () => {
  test.each([
    ['example.com', 'example.com'],
    ['example.com.', 'example.com'],
    ['WWW.Example.COM.', 'www.example.com'],
    ['_dmarc.my-zone.test', '_dmarc.my-zone.test'],
    ['*.example.com', '\\052.example.com'],
    ['\\052.example.com', '\\052.example.com'],
    ['a\\100b.example.com', 'a\\100b.example.com'],
    ['a@b.example.com', 'a\\100b.example.com'],
    ['\\101.example.com', 'a.example.com'],
    ['a\\b.example.com', 'a\\134b.example.com'],
    ['a\\777.example.com', 'a\\134777.example.com'],
    ['a b.example.com', 'a\\040b.example.com'],
    ['m\u00fcller.test', 'm\\303\\274ller.test'],
    ['\u{1F4F7}.test', '\\360\\237\\223\\267.test'],
    ['\ud83d.test', '\\357\\277\\275.test'],
    ['', ''],
    ['.', ''],
    ['a\\056b.example.com', 'a\\056b.example.com'],
  ])('%j is %j', (name, expected) => {
    expect(normalizeRecordName(name)).toBe(expected)
  })

  test('what is normalized stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const once = normalizeRecordName(name.replace(/\.+$/, ''))
        expect(normalizeRecordName(once)).toBe(once)
        expect(once).toMatch(/^([a-z0-9._-]|\\[0-3][0-7]{2})*$/)
      }),
    )
  })
})
