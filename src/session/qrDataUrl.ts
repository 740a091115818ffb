import { renderSVG } from 'uqr'

/** A QR code as the address of a picture: for the Authenticator's screen that sets an authenticator app up. */
export function qrDataUrl(text: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2 }))}`
}
