import { articlesContract } from '../contract/articles.contract.ts';
import { ArticlesInMemory } from './articles.ts';

articlesContract('articles in memory', (use) => use(new ArticlesInMemory()));
