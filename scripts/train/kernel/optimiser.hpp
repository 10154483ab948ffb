// Muon for the matrices inside the network (momentum, then the nearest orthogonal matrix by five
// Newton-Schulz steps), Adam for the embedding, the bias and the smear.
#pragma once
#include <atomic>
#include <functional>
#include <thread>
#include "network.hpp"

class Optimiser {
  const Layout &layout;
  struct Desk { // what one thread works with
    Matmul matmul;
    std::vector<float> x, gram, square, product, blend, update;
  };
  std::vector<Desk> desks;

public:
  std::vector<float> first, second; // moments, kept in checkpoints
  float muonRate, adamRate;

  Optimiser(const Layout &l, float muon, float adam, int threads)
      : layout(l), desks(threads), first(l.size), second(l.size), muonRate(muon), adamRate(adam) {}

  // One step down the gradient `g`, each matrix of which `ready` completes first; `fraction` is the
  // schedule's share of the full rate. Matrices are independent: any thread may take any of them.
  void step(float *w, const float *g, const std::function<void(const Matrix &)> &ready,
            float fraction, long count) {
    std::atomic<size_t> next{0};
    auto work = [&](Desk &desk) {
      for (size_t i; (i = next++) < layout.matrices.size();) {
        const Matrix &m = layout.matrices[layout.matrices.size() - 1 - i];
        ready(m);
        if (m.orthogonal) muon(desk, m, w + m.offset, g + m.offset, fraction);
        else adam(m, w + m.offset, g + m.offset, fraction, count);
      }
    };
    std::vector<std::thread> others;
    for (size_t i = 1; i < desks.size(); i++) others.emplace_back([&, i] { work(desks[i]); });
    work(desks[0]);
    for (std::thread &thread : others) thread.join();
  }

private:
  void adam(const Matrix &m, float *w, const float *g, float fraction, long count) {
    const float b1 = 0.9f, b2 = 0.98f;
    const float unbias1 = 1 - (float)std::pow(b1, count), unbias2 = 1 - (float)std::pow(b2, count);
    float *a = first.data() + m.offset, *v = second.data() + m.offset;
    for (size_t i = 0; i < m.size(); i++) {
      a[i] = b1 * a[i] + (1 - b1) * g[i];
      v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
      w[i] -= adamRate * fraction * (a[i] / unbias1) / (std::sqrt(v[i] / unbias2) + 1e-9f);
    }
  }

  void muon(Desk &desk, const Matrix &m, float *w, const float *g, float fraction) {
    const float momentum = 0.95f;
    float *a = first.data() + m.offset;
    std::vector<float> &blend = desk.blend, &update = desk.update;
    blend.resize(m.size()), update.resize(m.size());
    for (size_t i = 0; i < m.size(); i++) {
      a[i] = momentum * a[i] + (1 - momentum) * g[i];
      blend[i] = momentum * a[i] + (1 - momentum) * g[i]; // Nesterov's look ahead
    }
    // queries, keys and values are three matrices in one
    const int blocks = m.name == "qkv" ? 3 : 1, height = m.rows / blocks;
    for (int b = 0; b < blocks; b++)
      orthogonalise(desk, height, m.columns, blend.data() + (size_t)b * height * m.columns,
                    update.data() + (size_t)b * height * m.columns);
    const float tall = m.rows > m.columns && blocks == 1 ? std::sqrt((float)m.rows / m.columns) : 1;
    for (size_t i = 0; i < m.size(); i++) w[i] -= muonRate * fraction * tall * update[i];
  }

  void orthogonalise(Desk &desk, int height, int width, const float *g, float *out) {
    auto &[matmul, x, gram, square, product, blend, update] = desk;
    const bool flip = height > width;
    const int m = std::min(height, width), n = std::max(height, width);
    x.resize((size_t)m * n), product.resize((size_t)m * n);
    gram.resize((size_t)m * m), square.resize((size_t)m * m);
    double squares = 0;
    for (size_t i = 0; i < (size_t)height * width; i++) squares += (double)g[i] * g[i];
    const float inverse = (float)(1 / (std::sqrt(squares) + 1e-7));
    for (int i = 0; i < height; i++)
      for (int j = 0; j < width; j++)
        x[flip ? (size_t)j * n + i : (size_t)i * n + j] = g[(size_t)i * width + j] * inverse;
    for (int round = 0; round < 5; round++) {
      matmul(m, m, n, rows(x.data(), n), transposed(x.data(), n), gram.data(), m);
      matmul(m, m, m, rows(gram.data(), m), rows(gram.data(), m), square.data(), m);
      for (size_t i = 0; i < square.size(); i++) square[i] = -4.7750f * gram[i] + 2.0315f * square[i];
      matmul(m, n, m, rows(square.data(), m), rows(x.data(), n), product.data(), n);
      for (size_t i = 0; i < x.size(); i++) x[i] = 3.4445f * x[i] + product[i];
    }
    for (int i = 0; i < height; i++)
      for (int j = 0; j < width; j++)
        out[(size_t)i * width + j] = x[flip ? (size_t)j * n + i : (size_t)i * n + j];
  }
};
