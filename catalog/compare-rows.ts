import type { ComparedGroup, FigureSource } from '../core/compare/comparison.ts'
import { formatTokens } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import { boards } from './boards.ts'
import { blendRow, scoreRow, speedRow } from './compare-board-rows.ts'
import { dayPriceRow, priceListRows } from './compare-price-rows.ts'
import { priceSources } from './price-sources.ts'
import { notListed, sourceOfBoard, type CompareRowDefinition } from './compare-subject.ts'

interface CompareGroupDefinition extends Omit<ComparedGroup, 'rows'> {
  rows: readonly CompareRowDefinition[]
}

/** Everything by which models are compared, from top to bottom. */
export function compareGroups(): CompareGroupDefinition[] {
  return [
    { id: 'scores', title: say('compare.scores'), isPriceList: false, rows: boards.map(scoreRow) },
    { id: 'speed', title: say('compare.speed'), isPriceList: false, rows: boards.flatMap(speedRow) },
    { id: 'day-price', title: say('price.perMyDay'), isPriceList: false, rows: [dayPriceRow()] },
    { id: 'board-price', title: say('compare.boardPrice'), isPriceList: false, rows: boards.flatMap(blendRow) },
    {
      id: 'first-party-price',
      title: say('compare.firstPartyPerMillion'),
      isPriceList: true,
      rows: priceListRows('first-party', (figure) => say('compare.firstPartyFigure', { figure }), ({ firstPartyPrice }) => firstPartyPrice),
    },
    {
      id: 'cheapest-price',
      title: say('compare.cheapestPerMillion'),
      isPriceList: true,
      rows: priceListRows('cheapest', (figure) => say('compare.cheapestFigure', { figure }), ({ cheapestPrice }) => cheapestPrice),
    },
    {
      id: 'model',
      title: say('compare.model'),
      isPriceList: false,
      rows: [
        {
          id: 'context-window',
          label: say('card.contextWindow'),
          name: say('card.contextWindow'),
          unit: 'tokens',
          better: 'higher',
          read: ({ model: { contextWindowTokens: tokens } }) =>
            tokens === undefined
              ? notListed()
              : { text: say('figure.tokens', { tokens: formatTokens(tokens) }), value: tokens, source: modelLists(), scale: { name: 'tokens', at: tokens } },
        },
        {
          id: 'released',
          label: say('card.listedSinceLabel'),
          name: say('card.listedSinceLabel'),
          unit: 'day',
          read: ({ model: { releasedOn: day } }) =>
            day === undefined ? notListed() : { text: formatDay(day), value: day, source: modelLists() },
        },
        {
          id: 'weights',
          label: say('card.weights'),
          name: say('card.weights'),
          unit: '',
          read: ({ model: { hasOpenWeights, weightsSourceId = '' } }) => {
            if (hasOpenWeights === undefined) return notListed()
            const text = say(hasOpenWeights ? 'card.open' : 'card.notOpen')
            const { title = weightsSourceId, homepage = undefined } = priceSources[weightsSourceId] ?? {}
            return { text, value: hasOpenWeights ? 'open' : 'not open', source: { title, ...(homepage !== undefined && { url: homepage }) } }
          },
        },
        {
          id: 'licence',
          label: say('card.licence'),
          name: say('card.licence'),
          unit: '',
          read: ({ places }) => {
            const [said] = places.flatMap((place) => {
              const { licence } = place.standing.row
              return licence === undefined ? [] : [{ text: licence, value: licence, source: sourceOfBoard(place) }]
            })
            return said ?? notListed()
          },
        },
      ],
    },
  ]
}

/** The catalogue does not keep which of its lists a window or a date is from, nor of which day. */
function modelLists(): FigureSource {
  return { title: say('compare.modelLists') }
}
