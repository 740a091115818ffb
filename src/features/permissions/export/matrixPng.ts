import type { VerdictName } from '../../../outcomes/verdictLooks.ts'
import type { MatrixRow } from '../matrix/matrixOf.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import { drawMatrix, type Paint } from './drawMatrix.ts'

/** Pixels of the picture for each of CSS: sharp where it is shown larger. */
const density = 2
const verdicts: readonly VerdictName[] = ['allowed', 'denied', 'none', 'unknown', 'browser']

/**
 * The matrix as PNG, in the colors of the page.
 * @throws Error where the browser has no canvas, or gives no picture
 */
export async function matrixPng(roles: readonly PoolRole[], rows: readonly MatrixRow[], title: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no pictures.')
  const drawn = drawMatrix(roles, rows, title, (text, font) => {
    pen.font = font
    return pen.measureText(text).width
  })
  canvas.width = drawn.width * density
  canvas.height = drawn.height * density
  pen.scale(density, density)
  drawn.draw(pen, paintOfPage())
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!picture) throw new Error('The browser gave no picture.')
  return picture
}

function paintOfPage(): Paint {
  const style = getComputedStyle(document.documentElement)
  const color = (name: string) => style.getPropertyValue(`--rc-${name}`).trim()
  const name = (verdict: VerdictName) => (verdict === 'none' ? 'denied' : verdict)
  const each = (colorOf: (verdict: VerdictName) => string) =>
    Object.fromEntries(verdicts.map((verdict) => [verdict, colorOf(verdict)])) as Record<VerdictName, string>
  return {
    page: color('panel'),
    ink: color('text'),
    soft: each((verdict) => color(`${name(verdict)}-soft`)),
    word: each((verdict) => color(name(verdict))),
  }
}
