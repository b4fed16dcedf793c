import { feedSource, type FeedRow } from '../../core/source/feed-source.ts'

/** The press. All are on: each has a few stories a day, and what several tell is told once. */
const rows: readonly Omit<FeedRow, 'section'>[] = [
  {
    id: 'techcrunch',
    title: 'TechCrunch AI',
    publisher: 'TechCrunch',
    homepage: 'https://techcrunch.com/category/artificial-intelligence/',
    url: 'https://techcrunch.com/category/artificial-intelligence/feed/',
  },
  {
    id: 'the-verge',
    title: 'The Verge AI',
    publisher: 'The Verge',
    homepage: 'https://www.theverge.com/ai-artificial-intelligence',
    url: 'https://www.theverge.com/rss/ai-artificial-intelligence/index.xml',
  },
  {
    id: 'ars-technica',
    title: 'Ars Technica',
    homepage: 'https://arstechnica.com/ai/',
    url: 'https://feeds.arstechnica.com/arstechnica/index',
    isGeneral: true,
  },
  {
    id: 'mit-technology-review',
    title: 'MIT Technology Review',
    homepage: 'https://www.technologyreview.com/topic/artificial-intelligence/',
    url: 'https://www.technologyreview.com/feed/',
    isGeneral: true,
  },
  {
    id: 'wired',
    title: 'Wired AI',
    publisher: 'Wired',
    homepage: 'https://www.wired.com/tag/artificial-intelligence/',
    url: 'https://www.wired.com/feed/tag/ai/latest/rss',
  },
  {
    id: 'venturebeat',
    title: 'VentureBeat AI',
    publisher: 'VentureBeat',
    homepage: 'https://venturebeat.com/category/ai/',
    url: 'https://venturebeat.com/category/ai/feed/',
  },
  {
    id: 'the-register',
    title: 'The Register AI',
    publisher: 'The Register',
    homepage: 'https://www.theregister.com/software/ai_ml/',
    url: 'https://www.theregister.com/software/ai_ml/headlines.atom',
  },
  {
    id: 'the-guardian',
    title: 'The Guardian AI',
    publisher: 'The Guardian',
    homepage: 'https://www.theguardian.com/technology/artificialintelligenceai',
    url: 'https://www.theguardian.com/technology/artificialintelligenceai/rss',
  },
]

export const wire = rows.map((row) => feedSource({ ...row, section: 'wire' }))
