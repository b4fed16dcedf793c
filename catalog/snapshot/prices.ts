/** The release of the genai-prices package whose prices ship with the extension. A test holds it to what is installed. */
export const snapshotPrices = { version: '0.1.8', asOf: '2026-09-23' } as const
