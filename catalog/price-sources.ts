/** Sources of prices, as a card names and links them. Apart from the sources themselves, whose parsers would weigh on every page. */
export const priceSources: Readonly<Record<string, { title: string; homepage: string }>> = {
  'openrouter': { title: 'OpenRouter', homepage: 'https://openrouter.ai/models' },
  'genai-prices-openrouter': { title: 'OpenRouter via genai-prices', homepage: 'https://github.com/pydantic/genai-prices' },
  'genai-prices': { title: 'genai-prices', homepage: 'https://github.com/pydantic/genai-prices' },
  'litellm': { title: 'LiteLLM', homepage: 'https://github.com/BerriAI/litellm' },
  'models-dev': { title: 'models.dev', homepage: 'https://models.dev/' },
  'models-dev-prices': { title: 'models.dev prices', homepage: 'https://models.dev/' },
}
