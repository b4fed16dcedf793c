/** What stands below lead and boards, or has its place kept there. */
export { default as ModelLookup } from '../../components/ModelLookup.vue'
export { default as PriceBasis } from '../../components/PriceBasis.vue'
export { default as FollowedPart } from './FollowedPart.vue'
export { default as StorySections } from './StorySections.vue'
export { default as ThisPage } from './ThisPage.vue'
