/** A small picture as PNG bytes. Follows the PNG specification (W3C), chunks IHDR, IDAT and IEND, eight bits RGB. */
import { crc32, deflateSync } from 'node:zlib'

type Color = readonly [red: number, green: number, blue: number]

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** @returns a sky that fades into the ground, `width` x `height` pixels; the same bytes each time. */
export function paintPng(width: number, height: number, sky: Color, ground: Color): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  // Each line starts with its filter type; 0 leaves the bytes as they are.
  const lines = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = Math.min(1, Math.max(0, y / height + 0.08 * Math.sin((x / width) * 6)))
      sky.forEach((from, channel) => {
        lines[y * (1 + width * 3) + 1 + x * 3 + channel] = Math.round(from + ((ground[channel] ?? from) - from) * share)
      })
    }
  }
  return Buffer.concat([
    Buffer.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const frame = Buffer.alloc(8 + body.byteLength)
  frame.writeUInt32BE(data.byteLength, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.byteLength)
  return frame
}
