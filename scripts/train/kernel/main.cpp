// The trainer's inner loops: `train` (resumes by itself), `measure` (nats of each token of a text)
// and `check` (gradients against differences). The order of every sum is fixed, so the same machine
// gives the same bytes however many threads it runs.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <thread>
#include "optimiser.hpp"

using Settings = std::map<std::string, double>;

static void die(const std::string &what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  std::exit(1);
}

static Settings settings(const std::string &path) {
  std::ifstream in(path);
  if (!in) die("cannot read " + path);
  Settings all;
  std::string name;
  double value;
  while (in >> name >> value) all[name] = value;
  return all;
}

template <class T> static std::vector<T> readAll(const std::string &path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) die("cannot read " + path);
  std::vector<T> all((size_t)in.tellg() / sizeof(T));
  in.seekg(0).read((char *)all.data(), (std::streamsize)(all.size() * sizeof(T)));
  return all;
}

static Shape shapeOf(const Settings &s) {
  Shape shape;
  shape.vocabulary = (int)s.at("vocabulary"), shape.width = (int)s.at("width");
  shape.layers = (int)s.at("layers"), shape.heads = (int)s.at("heads");
  shape.hidden = (int)s.at("hidden"), shape.longest = (int)s.at("longest");
  return shape;
}

// Gaussian numbers from a fixed generator and formula: libraries differ in theirs.
struct Chance {
  uint64_t state;
  double uniform() {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return ((state >> 11) + 0.5) / 9007199254740992.0;
  }
  double normal() {
    const double radius = std::sqrt(-2 * std::log(uniform()));
    return radius * std::cos(6.283185307179586 * uniform());
  }
};

static std::vector<float> firstWeights(const Layout &layout, uint64_t seed) {
  Chance chance{0x9E3779B97F4A7C15ull * (seed + 1)};
  std::vector<float> w(layout.size);
  for (const Matrix &m : layout.matrices) {
    const bool inner = m.name == "qkv" || m.name == "up";
    const double spread = m.name == "embedding" ? 0.02
                          : inner               ? 0.5 / std::sqrt(layout.shape.width)
                                                : 0;
    for (size_t i = 0; spread > 0 && i < m.size(); i++)
      w[m.offset + i] = (float)(spread * chance.normal());
  }
  return w;
}

constexpr int SHARDS = 4;      // parts of a batch whose gradients are added in a fixed order
constexpr int POSITIONS = 256; // of one pass through the network

struct Shard {
  Network network;
  std::vector<float> gradient;
  double loss = 0;
  explicit Shard(const Layout &layout) : network(layout), gradient(layout.size) {}

  void work(const std::vector<float> &w, const std::vector<uint16_t> &tokens, const uint32_t *starts,
            int sequences, int length, float scale) {
    std::fill(gradient.begin(), gradient.end(), 0.0f);
    loss = 0;
    const int together = std::max(1, POSITIONS / length);
    std::vector<uint16_t> rowsOf((size_t)together * (length + 1));
    for (int at = 0; at < sequences; at += together) {
      const int count = std::min(together, sequences - at);
      for (int s = 0; s < count; s++)
        std::copy_n(&tokens[starts[at + s]], length + 1, &rowsOf[(size_t)s * (length + 1)]);
      network.forward(w.data(), rowsOf.data(), count, length);
      for (int i = 0; i < count * length; i++)
        loss += network.loss(i, rowsOf[(size_t)(i / length) * (length + 1) + i % length + 1], scale);
      network.backward(w.data(), gradient.data(), rowsOf.data(), count, length);
    }
  }
};

static void save(const std::string &path, long step, const std::vector<float> &w,
                 const Optimiser &optimiser) {
  const std::string fresh = path + ".new";
  std::ofstream out(fresh, std::ios::binary);
  out.write((const char *)&step, sizeof step);
  for (const std::vector<float> *part : {&w, &optimiser.first, &optimiser.second})
    out.write((const char *)part->data(), (std::streamsize)(part->size() * sizeof(float)));
  out.close();
  if (!out || std::rename(fresh.c_str(), path.c_str())) die("cannot write " + path);
}

static long resume(const std::string &path, std::vector<float> &w, Optimiser &optimiser) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return 0;
  long step = 0;
  in.read((char *)&step, sizeof step);
  for (std::vector<float> *part : {&w, &optimiser.first, &optimiser.second})
    in.read((char *)part->data(), (std::streamsize)(part->size() * sizeof(float)));
  if (!in) die(path + " is cut short");
  return step;
}

// Up, level, down: the share of the full learning rate at a step.
static float schedule(long step, long steps) {
  const double up = std::min(1.0, (step + 1) / std::max(1.0, 0.02 * steps));
  const double down = step < 0.3 * steps ? 1.0 : std::max(0.02, (steps - step) / (0.7 * steps));
  return (float)(up * down);
}

// Trains for `steps` batches: of `batch` tokens in sequences of `shortLength`, and from step
// `longFrom` on of `longBatch` tokens in sequences of `longest`.
static int train(const std::string &folder) {
  const Settings s = settings(folder + "/settings.txt");
  const Layout layout(shapeOf(s));
  const auto tokens = readAll<uint16_t>(folder + "/tokens.u16");
  const auto starts = readAll<uint32_t>(folder + "/starts.u32");
  const long steps = (long)s.at("steps"), longFrom = (long)s.at("longFrom");
  const int threads = (int)s.at("threads");
  std::vector<float> w = firstWeights(layout, (uint64_t)s.at("seed"));
  Optimiser optimiser(layout, (float)s.at("muonRate"), (float)s.at("adamRate"), threads);
  std::vector<Shard> shards;
  for (int i = 0; i < SHARDS; i++) shards.emplace_back(layout);
  const long begin = resume(folder + "/checkpoint.bin", w, optimiser);
  double mean = 0, cpu = s.count("cpuBefore") ? s.at("cpuBefore") : 0;
  size_t at = 0, read = 0;
  for (long step = 0; step < steps; step++) {
    const bool early = step < longFrom;
    const int length = early ? (int)s.at("shortLength") : layout.shape.longest;
    const int batch = (int)s.at(early ? "batch" : "longBatch"), sequences = batch / length;
    const uint32_t *first = &starts[at];
    at += sequences, read += batch;
    if (step < begin) continue;
    const int each = sequences / SHARDS;
    auto run = [&](int i) {
      shards[i].work(w, tokens, first + i * each, each, length, 1.0f / batch);
    };
    for (int i = 0; i < SHARDS; i += threads) {
      std::vector<std::thread> running;
      for (int j = i + 1; j < std::min(SHARDS, i + threads); j++) running.emplace_back(run, j);
      run(i);
      for (std::thread &t : running) t.join();
    }
    float *g = shards[0].gradient.data();
    auto together = [&](const Matrix &m) {
      const float *second = shards[1].gradient.data(), *third = shards[2].gradient.data(),
                  *fourth = shards[3].gradient.data();
      for (size_t i = m.offset; i < m.offset + m.size(); i++)
        g[i] = (g[i] + second[i]) + (third[i] + fourth[i]);
    };
    double loss = 0;
    for (const Shard &shard : shards) loss += shard.loss / batch;
    mean = step == begin ? loss : 0.99 * mean + 0.01 * loss;
    optimiser.step(w.data(), g, together, schedule(step, steps), step + 1);
    const bool last = step + 1 == steps;
    if ((step + 1) % 100 == 0 || last) {
      const double now = cpu + (double)std::clock() / CLOCKS_PER_SEC;
      std::printf("{\"step\":%ld,\"steps\":%ld,\"tokens\":%zu,\"nats\":%.5f,\"cpu\":%.1f}\n",
                  step + 1, steps, read, mean, now);
      std::fflush(stdout);
    }
    if ((step + 1) % 500 == 0 || last) save(folder + "/checkpoint.bin", step + 1, w, optimiser);
  }
  std::ofstream out(folder + "/weights.f32", std::ios::binary);
  out.write((const char *)w.data(), (std::streamsize)(w.size() * sizeof(float)));
  return 0;
}

// Nats of every token but the first, each seen after half a window of context or more, and with up to
// `percent` of its probability, half of that after `half` tokens, from what the text brings back.
static int measure(const std::string &folder, const std::string &weights, const std::string &text,
                   const std::string &result, double sharpness, double percent, double half) {
  const Layout layout(shapeOf(settings(folder + "/settings.txt")));
  const auto w = readAll<float>(weights);
  const auto tokens = readAll<uint16_t>(text);
  const int length = layout.shape.longest;
  Network network(layout);
  std::vector<float> nats(tokens.size());
  const long last = (long)tokens.size() - 1;
  std::vector<uint16_t> window(length + 1);
  for (long from = 0, scored = 0; scored < last; from += length / 2) {
    const long begin = std::max(0L, std::min(from, last - length));
    for (int t = 0; t <= length; t++) window[t] = begin + t <= last ? tokens[begin + t] : 0;
    network.forward(w.data(), window.data(), 1, length);
    for (int t = 0; t < length && begin + t < last; t++) {
      if (begin + t < scored) continue;
      const double own = network.loss(t, window[t + 1], 0), share = t ? percent / 100 * t / (t + half) : 0;
      const double recalled = t ? network.recalled(window.data(), t, window[t + 1], sharpness) : 0;
      nats[begin + t + 1] = (float)-std::log((1 - share) * std::exp(-own) + share * recalled);
    }
    scored = std::min(last, begin + length);
  }
  std::ofstream out(result, std::ios::binary);
  out.write((const char *)nats.data(), (std::streamsize)(nats.size() * sizeof(float)));
  return 0;
}

// The gradient along random directions against central differences, for a small network.
static int check() {
  Shape shape;
  shape.vocabulary = 64, shape.width = 32, shape.layers = 2, shape.heads = 2, shape.hidden = 64;
  shape.longest = 96;
  const Layout layout(shape);
  std::vector<float> w = firstWeights(layout, 3);
  Chance chance{77};
  for (float &x : w) x += (float)(0.1 * chance.normal());
  const int sequences = 2, length = 96;
  std::vector<uint16_t> tokens(sequences * (length + 1));
  for (uint16_t &t : tokens) t = (uint16_t)(chance.uniform() * shape.vocabulary);
  Network network(layout);
  auto loss = [&](float scale) {
    network.forward(w.data(), tokens.data(), sequences, length);
    double total = 0;
    for (int i = 0; i < sequences * length; i++)
      total += network.loss(i, tokens[(i / length) * (length + 1) + i % length + 1], scale);
    return total;
  };
  std::vector<float> g(layout.size);
  loss(1);
  network.backward(w.data(), g.data(), tokens.data(), sequences, length);
  double worst = 0;
  for (const Matrix &m : layout.matrices) {
    std::vector<float> kept(w), direction(m.size());
    double expected = 0;
    for (size_t i = 0; i < m.size(); i++) {
      direction[i] = (float)chance.normal();
      expected += (double)direction[i] * g[m.offset + i];
    }
    const double step = 2e-3;
    for (size_t i = 0; i < m.size(); i++) w[m.offset + i] = kept[m.offset + i] + (float)(step * direction[i]);
    const double above = loss(0);
    for (size_t i = 0; i < m.size(); i++) w[m.offset + i] = kept[m.offset + i] - (float)(step * direction[i]);
    const double below = loss(0);
    w = kept;
    const double found = (above - below) / (2 * step);
    const double error = std::abs(found - expected) / (std::abs(found) + std::abs(expected) + 1e-3);
    std::printf("%-10s gradient %12.5f difference %12.5f\n", m.name.c_str(), expected, found);
    worst = std::max(worst, error);
  }
  std::printf("worst relative error %.2e\n", worst);
  return worst < 5e-3 ? 0 : 1;
}

int main(int count, char **words) {
  const std::string verb = count > 1 ? words[1] : "";
  if (verb == "train" && count == 3) return train(words[2]);
  if (verb == "measure" && count == 9)
    return measure(words[2], words[3], words[4], words[5], std::atof(words[6]), std::atof(words[7]),
                   std::atof(words[8]));
  if (verb == "check") return check();
  die("usage: kernel train FOLDER | measure FOLDER WEIGHTS TOKENS RESULT SHARPNESS PERCENT HALF | check");
}
