// The network: a small transformer, forwards and backwards. Rows of a weight matrix are outputs.
//
//   x = rms(E[token] + smear * E[token before])
//   for each layer: x += Wo attention(rms(x)),  x += Wg relu(Wf rms(x))^2
//   logits = E rms(x) + bias
//
// In attention, queries and keys of each head are brought to unit root mean square and turned by
// their position (rotary), and the scores are 1.5 q.k / sqrt(head size).
#pragma once
#include <cmath>
#include <string>
#include <vector>
#include "matmul.hpp"

struct Shape {
  int vocabulary = 2048, width = 128, layers = 4, heads = 4, hidden = 512, longest = 128;
  int head() const { return width / heads; }
};

struct Matrix {
  std::string name;
  int rows, columns;
  size_t offset;
  bool orthogonal; // updated by Muon, else by Adam
  size_t size() const { return (size_t)rows * columns; }
};

struct Layout {
  Shape shape;
  std::vector<Matrix> matrices;
  size_t size = 0;
  size_t embedding, bias, smear;
  struct Layer { size_t qkv, out, up, down; };
  std::vector<Layer> layers;
  std::vector<float> cosines, sines;

  explicit Layout(Shape s) : shape(s) {
    embedding = add("embedding", s.vocabulary, s.width, false);
    bias = add("bias", 1, s.vocabulary, false);
    smear = add("smear", 1, s.width, false);
    for (int l = 0; l < s.layers; l++)
      layers.push_back({add("qkv", 3 * s.width, s.width, true), add("out", s.width, s.width, true),
                        add("up", s.hidden, s.width, true), add("down", s.width, s.hidden, true)});
    const int half = s.head() / 2;
    for (int t = 0; t < s.longest; t++)
      for (int j = 0; j < half; j++) {
        const double angle = t * std::pow(1000.0, -(double)j / half);
        cosines.push_back((float)std::cos(angle));
        sines.push_back((float)std::sin(angle));
      }
  }

private:
  size_t add(const char *name, int rows, int columns, bool orthogonal) {
    matrices.push_back({name, rows, columns, size, orthogonal});
    size += (size_t)rows * columns;
    return matrices.back().offset;
  }
};

class Network {
  const Layout &layout;
  Matmul matmul;
  using Floats = std::vector<float>;
  struct Kept { // what the way back needs of one layer
    Floats x, normed, norms, qkv, q, k, qNorms, kNorms, weights, mixed, middle, middleNormed,
        middleNorms, active, squared;
  };
  std::vector<Kept> kept;
  Floats summed, inNormed, inNorms, x, outNormed, outNorms, logits, dx, d1, d2, dqkv, dScores;
  static constexpr float EPSILON = 1e-6f;
  static constexpr float ATTENTION = 1.5f;
  static constexpr int BLOCK = 64; // rows of attention worked on together

  static float *room(Floats &floats, size_t size) {
    if (floats.size() < size) floats.resize(size);
    return floats.data();
  }

  void rms(int n, const float *from, float *to, float *norms) const {
    const int d = layout.shape.width;
    for (int i = 0; i < n; i++, from += d, to += d) {
      Vec squares{};
      for (int j = 0; j < d; j += WIDTH) squares += load(from + j) * load(from + j);
      const float norm = 1.0f / std::sqrt(sum(squares) / d + EPSILON);
      norms[i] = norm;
      for (int j = 0; j < d; j += WIDTH) store(to + j, load(from + j) * norm);
    }
  }

  // Adds to `dFrom` the gradient through y = x * norm.
  void rmsBack(int n, const float *y, const float *norms, const float *dTo, float *dFrom) const {
    const int d = layout.shape.width;
    for (int i = 0; i < n; i++, y += d, dTo += d, dFrom += d) {
      Vec products{};
      for (int j = 0; j < d; j += WIDTH) products += load(y + j) * load(dTo + j);
      const float mean = sum(products) / d;
      for (int j = 0; j < d; j += WIDTH)
        store(dFrom + j, load(dFrom + j) + (load(dTo + j) - load(y + j) * mean) * norms[i]);
    }
  }

  void turn(Kept &layer, int n, int length) const {
    const int d = layout.shape.width, heads = layout.shape.heads, h = layout.shape.head();
    for (int i = 0; i < n; i++)
      for (int head = 0; head < heads; head++)
        for (int which = 0; which < 2; which++) {
          const float *from = layer.qkv.data() + (size_t)i * 3 * d + which * d + head * h;
          float *to = (which ? layer.k : layer.q).data() + (size_t)i * d + head * h;
          float squares = 0;
          for (int j = 0; j < h; j++) squares += from[j] * from[j];
          const float norm = 1.0f / std::sqrt(squares / h + EPSILON);
          (which ? layer.kNorms : layer.qNorms)[(size_t)i * heads + head] = norm;
          const float *c = layout.cosines.data() + (size_t)(i % length) * (h / 2);
          const float *s = layout.sines.data() + (size_t)(i % length) * (h / 2);
          for (int j = 0; j < h / 2; j++) {
            const float u = from[j] * norm, v = from[j + h / 2] * norm;
            to[j] = u * c[j] - v * s[j];
            to[j + h / 2] = u * s[j] + v * c[j];
          }
        }
  }

  // Turns back, and takes the gradient through the norm, in place.
  void turnBack(const Kept &layer, int n, int length, float *dqkvAll) const {
    const int d = layout.shape.width, heads = layout.shape.heads, h = layout.shape.head();
    for (int i = 0; i < n; i++)
      for (int head = 0; head < heads; head++)
        for (int which = 0; which < 2; which++) {
          float *g = dqkvAll + (size_t)i * 3 * d + which * d + head * h;
          const float *x0 = layer.qkv.data() + (size_t)i * 3 * d + which * d + head * h;
          const float norm = (which ? layer.kNorms : layer.qNorms)[(size_t)i * heads + head];
          const float *c = layout.cosines.data() + (size_t)(i % length) * (h / 2);
          const float *s = layout.sines.data() + (size_t)(i % length) * (h / 2);
          float product = 0;
          for (int j = 0; j < h / 2; j++) {
            const float u = g[j], v = g[j + h / 2];
            g[j] = u * c[j] + v * s[j];
            g[j + h / 2] = -u * s[j] + v * c[j];
            product += (g[j] * x0[j] + g[j + h / 2] * x0[j + h / 2]) * norm;
          }
          for (int j = 0; j < h; j++) g[j] = (g[j] - x0[j] * norm * product / h) * norm;
        }
  }

  void attend(Kept &layer, int sequences, int length) {
    const int d = layout.shape.width, heads = layout.shape.heads, h = layout.shape.head();
    const float scale = ATTENTION / std::sqrt((float)h);
    for (int s = 0; s < sequences; s++)
      for (int head = 0; head < heads; head++) {
        float *scores = layer.weights.data() + ((size_t)s * heads + head) * length * length;
        const size_t at = (size_t)s * length * d + head * h;
        for (int i = 0; i < length; i += BLOCK) // what comes later is not looked at
          matmul(std::min(BLOCK, length - i), std::min(i + BLOCK, length), h,
                 rows(layer.q.data() + at + (size_t)i * d, d), transposed(layer.k.data() + at, d),
                 scores + (size_t)i * length, length);
        for (int i = 0; i < length; i++) {
          float *row = scores + (size_t)i * length, most = row[0];
          for (int j = 1; j <= i; j++) most = std::max(most, row[j]);
          Vec total{};
          const int seen = std::min(i / BLOCK * BLOCK + BLOCK, length);
          for (int j = 0; j < seen; j += WIDTH) {
            Vec e{};
            if (j <= i) e = exponential((load(row + j) - most) * scale);
            if (j + WIDTH > i) for (int u = 0; u < WIDTH; u++) if (j + u > i) e[u] = 0;
            store(row + j, e);
            total += e;
          }
          const float inverse = 1.0f / sum(total);
          for (int j = 0; j <= i; j += WIDTH) store(row + j, load(row + j) * inverse);
        }
        const float *values = layer.qkv.data() + (size_t)s * length * 3 * d + 2 * d + head * h;
        for (int i = 0; i < length; i += BLOCK)
          matmul(std::min(BLOCK, length - i), h, std::min(i + BLOCK, length),
                 rows(scores + (size_t)i * length, length), rows(values, 3 * d),
                 layer.mixed.data() + at + (size_t)i * d, d);
      }
  }

  void attendBack(Kept &layer, int sequences, int length, const float *dMixed, float *dqkvAll) {
    const int d = layout.shape.width, heads = layout.shape.heads, h = layout.shape.head();
    const float scale = ATTENTION / std::sqrt((float)h);
    float *ds = room(dScores, (size_t)BLOCK * length);
    std::fill_n(dqkvAll, (size_t)sequences * length * 3 * d, 0.0f); // keys and values are added up
    for (int s = 0; s < sequences; s++)
      for (int head = 0; head < heads; head++) {
        const float *p = layer.weights.data() + ((size_t)s * heads + head) * length * length;
        const size_t at = (size_t)s * length * d + head * h;
        const size_t at3 = (size_t)s * length * 3 * d + head * h;
        for (int i0 = 0; i0 < length; i0 += BLOCK) {
          const int count = std::min(BLOCK, length - i0), seen = i0 + count;
          const float *pi = p + (size_t)i0 * length, *dm = dMixed + at + (size_t)i0 * d;
          matmul(count, seen, h, rows(dm, d), transposed(layer.qkv.data() + at3 + 2 * d, 3 * d), ds,
                 length);
          matmul(seen, h, count, transposed(pi, length), rows(dm, d), dqkvAll + at3 + 2 * d, 3 * d,
                 true);
          for (int i = 0; i < count; i++) {
            const float *row = pi + (size_t)i * length;
            float *di = ds + (size_t)i * length;
            Vec products{};
            for (int j = 0; j < seen; j += WIDTH) products += load(row + j) * load(di + j);
            const float mean = sum(products);
            for (int j = 0; j < seen; j += WIDTH)
              store(di + j, load(row + j) * (load(di + j) - mean) * scale);
          }
          matmul(count, h, seen, rows(ds, length), rows(layer.k.data() + at, d),
                 dqkvAll + at3 + (size_t)i0 * 3 * d, 3 * d);
          matmul(seen, h, count, transposed(ds, length), rows(layer.q.data() + at + (size_t)i0 * d, d),
                 dqkvAll + at3 + d, 3 * d, true);
        }
      }
    turnBack(layer, sequences * length, length, dqkvAll);
  }

public:
  explicit Network(const Layout &l) : layout(l), kept(l.shape.layers) {}

  // Logits for `sequences` rows of `length` tokens each (`tokens` holds length + 1 a row).
  void forward(const float *w, const uint16_t *tokens, int sequences, int length) {
    const Shape &shape = layout.shape;
    const int n = sequences * length, d = shape.width, hidden = shape.hidden;
    const float *embedding = w + layout.embedding, *smear = w + layout.smear;
    float *in = room(summed, (size_t)n * d);
    for (int i = 0; i < n; i++) {
      const int t = i % length;
      const uint16_t *token = tokens + (size_t)(i / length) * (length + 1) + t;
      const float *now = embedding + (size_t)token[0] * d;
      const float *before = t ? embedding + (size_t)token[-1] * d : nullptr;
      for (int j = 0; j < d; j += WIDTH)
        store(in + (size_t)i * d + j,
              before ? load(now + j) + load(smear + j) * load(before + j) : load(now + j));
    }
    rms(n, in, room(inNormed, (size_t)n * d), room(inNorms, n));
    float *stream = room(x, (size_t)n * d);
    std::copy_n(inNormed.data(), (size_t)n * d, stream);
    for (int l = 0; l < shape.layers; l++) {
      Kept &layer = kept[l];
      std::copy_n(stream, (size_t)n * d, room(layer.x, (size_t)n * d));
      rms(n, stream, room(layer.normed, (size_t)n * d), room(layer.norms, n));
      matmul(n, 3 * d, d, rows(layer.normed.data(), d), transposed(w + layout.layers[l].qkv, d),
             room(layer.qkv, (size_t)n * 3 * d), 3 * d);
      room(layer.q, (size_t)n * d), room(layer.k, (size_t)n * d);
      room(layer.qNorms, (size_t)n * shape.heads), room(layer.kNorms, (size_t)n * shape.heads);
      room(layer.weights, (size_t)sequences * shape.heads * length * length);
      room(layer.mixed, (size_t)n * d);
      turn(layer, n, length);
      attend(layer, sequences, length);
      matmul(n, d, d, rows(layer.mixed.data(), d), transposed(w + layout.layers[l].out, d), stream,
             d, true);
      rms(n, stream, room(layer.middleNormed, (size_t)n * d), room(layer.middleNorms, n));
      float *active = room(layer.active, (size_t)n * hidden);
      float *squared = room(layer.squared, (size_t)n * hidden);
      matmul(n, hidden, d, rows(layer.middleNormed.data(), d),
             transposed(w + layout.layers[l].up, d), active, hidden);
      for (size_t i = 0; i < (size_t)n * hidden; i += WIDTH) {
        const Vec a = larger(load(active + i), Vec{});
        store(active + i, a);
        store(squared + i, a * a);
      }
      matmul(n, d, hidden, rows(squared, hidden), transposed(w + layout.layers[l].down, hidden),
             stream, d, true);
    }
    rms(n, stream, room(outNormed, (size_t)n * d), room(outNorms, n));
    matmul(n, shape.vocabulary, d, rows(outNormed.data(), d), transposed(embedding, d),
           room(logits, (size_t)n * shape.vocabulary), shape.vocabulary);
    for (int i = 0; i < n; i++) {
      float *row = logits.data() + (size_t)i * shape.vocabulary;
      for (int j = 0; j < shape.vocabulary; j += WIDTH)
        store(row + j, load(row + j) + load(w + layout.bias + j));
    }
  }

  const float *logitsAt(int position) const {
    return logits.data() + (size_t)position * layout.shape.vocabulary;
  }

  // What the text itself brings back (a continuous cache): the share of `target` among the tokens
  // that came next where the output of an earlier position resembled that of this one.
  double recalled(const uint16_t *tokens, int position, int target, double sharpness) const {
    const int d = layout.shape.width;
    const float *now = outNormed.data() + (size_t)position * d;
    std::vector<double> scores(position);
    double most = -INFINITY, hits = 0, total = 0;
    for (int s = 0; s < position; s++) {
      double product = 0;
      for (int j = 0; j < d; j++) product += (double)outNormed[(size_t)s * d + j] * now[j];
      scores[s] = sharpness * product / d;
      most = std::max(most, scores[s]);
    }
    for (int s = 0; s < position; s++) {
      const double vote = std::exp(scores[s] - most);
      total += vote;
      if (tokens[s + 1] == target) hits += vote;
    }
    return hits / total;
  }

  // The loss of one position in nats; turns its logits into the gradient, times `scale`, if asked.
  double loss(int position, int target, float scale) {
    const int v = layout.shape.vocabulary;
    float *row = logits.data() + (size_t)position * v;
    Vec most = load(row);
    for (int j = WIDTH; j < v; j += WIDTH) most = larger(most, load(row + j));
    const float top = maximum(most), wanted = row[target];
    Vec total{};
    for (int j = 0; j < v; j += WIDTH) {
      const Vec e = exponential(load(row + j) - top);
      total += e;
      if (scale > 0) store(row + j, e);
    }
    const float z = sum(total);
    if (scale > 0) {
      for (int j = 0; j < v; j += WIDTH) store(row + j, load(row + j) * (scale / z));
      row[target] -= scale;
    }
    return std::log((double)z) + top - wanted;
  }

  // Adds to `g` the gradient of what the last `forward` and `loss` calls computed.
  void backward(const float *w, float *g, const uint16_t *tokens, int sequences, int length) {
    const Shape &shape = layout.shape;
    const int n = sequences * length, d = shape.width, hidden = shape.hidden;
    const int v = shape.vocabulary;
    const float *embedding = w + layout.embedding, *smear = w + layout.smear;
    matmul(v, d, n, transposed(logits.data(), v), rows(outNormed.data(), d), g + layout.embedding,
           d, true);
    for (int i = 0; i < n; i++)
      for (int j = 0; j < v; j += WIDTH)
        store(g + layout.bias + j,
              load(g + layout.bias + j) + load(logits.data() + (size_t)i * v + j));
    float *a = room(d1, (size_t)n * hidden), *b = room(d2, (size_t)n * hidden);
    float *stream = room(dx, (size_t)n * d), *dq = room(dqkv, (size_t)n * 3 * d);
    matmul(n, d, v, rows(logits.data(), v), rows(embedding, d), a, d);
    std::fill_n(stream, (size_t)n * d, 0.0f);
    rmsBack(n, outNormed.data(), outNorms.data(), a, stream);
    for (int l = shape.layers - 1; l >= 0; l--) {
      Kept &layer = kept[l];
      const Layout::Layer &at = layout.layers[l];
      matmul(d, hidden, n, transposed(stream, d), rows(layer.squared.data(), hidden), g + at.down,
             hidden, true);
      matmul(n, hidden, d, rows(stream, d), rows(w + at.down, hidden), a, hidden);
      for (size_t i = 0; i < (size_t)n * hidden; i += WIDTH)
        store(a + i, load(a + i) * load(layer.active.data() + i) * 2.0f);
      matmul(hidden, d, n, transposed(a, hidden), rows(layer.middleNormed.data(), d), g + at.up, d,
             true);
      matmul(n, d, hidden, rows(a, hidden), rows(w + at.up, d), b, d);
      rmsBack(n, layer.middleNormed.data(), layer.middleNorms.data(), b, stream);
      matmul(d, d, n, transposed(stream, d), rows(layer.mixed.data(), d), g + at.out, d, true);
      matmul(n, d, d, rows(stream, d), rows(w + at.out, d), b, d);
      attendBack(layer, sequences, length, b, dq);
      matmul(3 * d, d, n, transposed(dq, 3 * d), rows(layer.normed.data(), d), g + at.qkv, d, true);
      matmul(n, d, 3 * d, rows(dq, 3 * d), rows(w + at.qkv, d), a, d);
      rmsBack(n, layer.normed.data(), layer.norms.data(), a, stream);
    }
    std::fill_n(a, (size_t)n * d, 0.0f);
    rmsBack(n, inNormed.data(), inNorms.data(), stream, a);
    for (int i = 0; i < n; i++) {
      const int t = i % length;
      const uint16_t *token = tokens + (size_t)(i / length) * (length + 1) + t;
      const float *grad = a + (size_t)i * d;
      float *now = g + layout.embedding + (size_t)token[0] * d;
      for (int j = 0; j < d; j++) now[j] += grad[j];
      if (t == 0) continue;
      float *before = g + layout.embedding + (size_t)token[-1] * d;
      const float *was = embedding + (size_t)token[-1] * d;
      for (int j = 0; j < d; j++) {
        before[j] += smear[j] * grad[j];
        g[layout.smear + j] += grad[j] * was[j];
      }
    }
  }
};
