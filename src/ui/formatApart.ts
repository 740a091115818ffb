/** How far two clocks are apart: "0.4 s", "12 min". @param ms at least 0 */
export function formatApart(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`
}
