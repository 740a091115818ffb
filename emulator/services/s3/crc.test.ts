import { expect, test } from 'vitest'
import { crc32c, crc64Nvme } from './crc.ts'

/** The check value of each algorithm in the catalogue of parametrised CRCs: the CRC of the ASCII text 123456789. */
test.each([
  { name: 'CRC-32C', make: crc32c, text: '123456789', hex: 'e3069283' },
  { name: 'CRC-32C of nothing', make: crc32c, text: '', hex: '00000000' },
  { name: 'CRC-64/NVME', make: crc64Nvme, text: '123456789', hex: 'ae8b14860a799888' },
  { name: 'CRC-64/NVME of nothing', make: crc64Nvme, text: '', hex: '0000000000000000' },
])('$name matches its published check value', ({ make, text, hex }) => {
  const crc = make()
  for (const character of text) crc.update(Buffer.from(character))
  expect(Buffer.from(crc.digest()).toString('hex')).toBe(hex)
})
