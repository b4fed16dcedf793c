import type { ModelsSource } from '../../core/source/source.ts'
import { readModelsDev } from './models-dev.ts'

/** The larger form of models.dev, by provider: 2.4 MB, for the prices of first parties that others state too. */
export const modelsDevPrices: ModelsSource = {
  id: 'models-dev-prices',
  title: 'models.dev prices',
  homepage: 'https://models.dev/',
  yields: 'models',
  tellsPrices: true,
  isOnByDefault: false,
  everyMinutes: 720,
  url: 'https://models.dev/api.json',
  parse: (body, { fetchedAtMs }) => readModelsDev(body, 'models-dev-prices', fetchedAtMs),
}
