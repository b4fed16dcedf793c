/** Requests by minute, or by longer spans, over all installs. */
export class MinuteCounts {
  readonly #fromMs: number
  readonly #windowMs: number
  readonly #counts: Uint32Array

  constructor(span: { fromMs: number; toMs: number }, minutes = 1) {
    this.#fromMs = span.fromMs
    this.#windowMs = minutes * 60_000
    this.#counts = new Uint32Array(Math.ceil((span.toMs - span.fromMs) / this.#windowMs))
  }

  add(atMs: number): void {
    const window = Math.floor((atMs - this.#fromMs) / this.#windowMs)
    if (window >= 0 && window < this.#counts.length) this.#counts[window] = (this.#counts[window] ?? 0) + 1
  }

  get total(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0)
  }

  get mean(): number {
    return this.total / this.#counts.length
  }

  get peak(): number {
    return this.#counts.reduce((peak, count) => Math.max(peak, count), 0)
  }
}
