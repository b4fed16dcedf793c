import type { ComparedGroup } from '../core/compare/comparison.ts'
import { formatTokens } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { boards } from './boards.ts'
import { blendRow, scoreRow, speedRow } from './compare-board-rows.ts'
import { dayPriceRow, priceListRows } from './compare-price-rows.ts'
import { priceSources } from './price-sources.ts'
import { NOT_LISTED, sourceOfBoard, type CompareRowDefinition } from './compare-subject.ts'

interface CompareGroupDefinition extends Omit<ComparedGroup, 'rows'> {
  rows: readonly CompareRowDefinition[]
}

/** Everything by which models are compared, from top to bottom. */
export const compareGroups: readonly CompareGroupDefinition[] = [
  { id: 'scores', title: 'Scores', isPriceList: false, rows: boards.map(scoreRow) },
  { id: 'speed', title: 'Speed', isPriceList: false, rows: boards.flatMap(speedRow) },
  { id: 'day-price', title: 'Price per my day', isPriceList: false, rows: [dayPriceRow] },
  { id: 'board-price', title: 'Price per 1M tokens, as a board prints it', isPriceList: false, rows: boards.flatMap(blendRow) },
  {
    id: 'first-party-price',
    title: 'First-party price per 1M tokens',
    isPriceList: true,
    rows: priceListRows('first-party', 'First-party price', ({ firstPartyPrice }) => firstPartyPrice),
  },
  {
    id: 'cheapest-price',
    title: 'Cheapest provider per 1M tokens',
    isPriceList: true,
    rows: priceListRows('cheapest', 'Cheapest provider', ({ cheapestPrice }) => cheapestPrice),
  },
  {
    id: 'model',
    title: 'Model',
    isPriceList: false,
    rows: [
      {
        id: 'context-window',
        label: 'Context window',
        name: 'Context window',
        unit: 'tokens',
        better: 'higher',
        read: ({ model: { contextWindowTokens: tokens } }) =>
          tokens === undefined
            ? NOT_LISTED
            : { text: `${formatTokens(tokens)} tokens`, value: tokens, source: modelLists, scale: { name: 'tokens', at: tokens } },
      },
      {
        id: 'released',
        label: 'Listed since',
        name: 'Listed since',
        unit: 'day',
        read: ({ model: { releasedOn: day } }) =>
          day === undefined ? NOT_LISTED : { text: formatDay(day), value: day, source: modelLists },
      },
      {
        id: 'weights',
        label: 'Weights',
        name: 'Weights',
        unit: '',
        read: ({ model: { hasOpenWeights, weightsSourceId = '' } }) => {
          if (hasOpenWeights === undefined) return NOT_LISTED
          const text = hasOpenWeights ? 'open' : 'not open'
          const { title = weightsSourceId, homepage = undefined } = priceSources[weightsSourceId] ?? {}
          return { text, value: text, source: { title, ...(homepage !== undefined && { url: homepage }) } }
        },
      },
      {
        id: 'licence',
        label: 'Licence',
        name: 'Licence',
        unit: '',
        read: ({ places }) => {
          const [said] = places.flatMap((place) => {
            const { licence } = place.standing.row
            return licence === undefined ? [] : [{ text: licence, value: licence, source: sourceOfBoard(place) }]
          })
          return said ?? NOT_LISTED
        },
      },
    ],
  },
]

/** The catalogue does not keep which of its lists a window or a date is from, nor of which day. */
const modelLists = { title: 'lists of models' }
