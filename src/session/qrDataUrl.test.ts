import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrDataUrl } from './qrDataUrl.ts'

test('the picture has a square for each dark module of the code', () => {
  const text = 'otpauth://totp/Rolecall:rosa?secret=ABC'
  const svg = decodeURIComponent(qrDataUrl(text).replace('data:image/svg+xml,', ''))
  const dark = encode(text, { border: 2 }).data.flat().filter(Boolean).length
  expect(svg.match(/M\d+,\d+/g)).toHaveLength(dark)
})
