"""Words and pieces of words with their ids: WordPiece, longest match first, exactly as tokenizers.js does it."""
import json

SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']
UNKNOWN = 1
CONTINUED = '##'
# tokenizer.json tells the same limit to tokenizers.js: longer words are unknown.
LONGEST_WORD = 100


class Vocabulary:
    def __init__(self, tokens):
        self.tokens = tokens
        self.id_of = {t: i for i, t in enumerate(tokens)}
        self._cache = {}

    def __len__(self):
        return len(self.tokens)

    def pieces(self, word):
        """Ids of a word; [UNKNOWN] where some part of it is in no way covered."""
        known = self._cache.get(word)
        if known is None:
            known = self._cache[word] = self._split(word)
        return known

    def _split(self, word):
        if word in self.id_of:
            return [self.id_of[word]]
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        out, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                found = self.id_of.get((CONTINUED if start else '') + word[start:end])
                if found is not None:
                    out.append(found)
                    start = end
                    break
            else:
                return [UNKNOWN]
        return out

    def ids(self, line, limit=None):
        """Ids of words joined by blanks, unknown ones left out: they have no vector."""
        out = [i for w in line.split() for i in self.pieces(w) if i != UNKNOWN]
        return out[:limit] if limit else out

    def characters(self, token_id):
        """The characters a token is made of; none for special tokens and marks of the vocabulary."""
        token = self.tokens[token_id]
        if token in SPECIAL:
            return ''
        return token[len(CONTINUED):] if token.startswith(CONTINUED) else token


def read_tokenizer(path):
    """The vocabulary of a tokenizer.json, ordered by id."""
    vocab = json.load(open(path, encoding='utf-8'))['model']['vocab']
    return Vocabulary([t for t, _ in sorted(vocab.items(), key=lambda x: x[1])])


def write_tokenizer(vocabulary, folder):
    """tokenizer.json and tokenizer_config.json for transformers.js; no normaliser: the segmenter has folded the words."""
    special = [dict(id=i, content=t, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
               for i, t in enumerate(SPECIAL)]
    tokenizer = dict(
        version='1.0', truncation=None, padding=None, added_tokens=special, normalizer=None,
        pre_tokenizer=dict(type='WhitespaceSplit'), post_processor=None,
        decoder=dict(type='WordPiece', prefix=CONTINUED, cleanup=True),
        model=dict(type='WordPiece', unk_token='[UNK]', continuing_subword_prefix=CONTINUED,
                   max_input_chars_per_word=LONGEST_WORD, vocab=vocabulary.id_of))
    json.dump(tokenizer, open(f'{folder}/tokenizer.json', 'w', encoding='utf-8'), ensure_ascii=False, separators=(',', ':'))
    config = dict(tokenizer_class='BertTokenizer', unk_token='[UNK]', pad_token='[PAD]', cls_token='[CLS]', sep_token='[SEP]',
                  model_max_length=4096)
    json.dump(config, open(f'{folder}/tokenizer_config.json', 'w', encoding='utf-8'), indent=1)
