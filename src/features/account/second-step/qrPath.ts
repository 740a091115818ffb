import { encode } from 'uqr'

export interface QrPicture {
  /** Modules along one side, with the quiet zone that scanners need. */
  readonly size: number
  /** The dark modules, as the data of an SVG path. */
  readonly path: string
}

/** Modules of quiet around a code (ISO/IEC 18004). */
const quiet = 4

/** A text as a QR code, one run of dark modules after another. */
export function qrPath(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const runs = data.flatMap((row, y) => runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`))
  return { size, path: runs.join('') }
}

function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last.from + last.length === x) last.length += 1
    else runs.push({ from: x, length: 1 })
  })
  return runs
}
