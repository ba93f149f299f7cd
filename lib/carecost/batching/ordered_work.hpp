// SPDX-License-Identifier: MIT
// Independent pieces of work shared among threads, whose results come out one after the other in
// the order in which the pieces were handed in. Only a few results wait at any time.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace carecost {

/// Runs pieces until there are no more, `deliver` has enough, or something throws.
template <typename Piece, typename Result, typename Next, typename Work, typename Deliver>
class OrderedWork {
  public:
    OrderedWork(unsigned threads, Next next, Work work, Deliver deliver)
        : threads_(threads), next_(std::move(next)), work_(std::move(work)),
          deliver_(std::move(deliver)) {}

    /// @throws whatever `next`, `work` or `deliver` threw first, in the order of the pieces
    void run() {
        {
            std::vector<std::jthread> helpers(threads_ - 1);
            try {
                for (std::jthread& helper : helpers) {
                    helper = std::jthread([this] { take_part(); });
                }
            } catch (...) {
                give_up(std::current_exception());
            }
            take_part();
        } // joins
        if (failure_ || refusal_) {
            std::rethrow_exception(failure_ ? failure_ : refusal_);
        }
    }

  private:
    struct Slot {
        bool is_done = false;
        std::optional<Result> result{};
        std::exception_ptr failure{};
    };

    /// Pieces that may be under way or waiting at a time: enough that a slow one stops nobody soon.
    [[nodiscard]] std::size_t most_waiting() const { return std::size_t{8} * threads_; }

    void take_part() {
        try {
            work_on_pieces();
        } catch (...) {
            give_up(std::current_exception());
        }
    }

    /// Nothing more is delivered: the system has no thread or no memory for the work itself.
    void give_up(std::exception_ptr refusal) {
        const std::lock_guard lock(guard_);
        refusal_ = std::move(refusal);
        is_stopped_ = true;
        room_.notify_all();
    }

    void work_on_pieces() {
        while (wait_for_room()) {
            std::optional<Piece> piece;
            std::size_t position = 0;
            Slot slot{.is_done = true};
            {
                const std::lock_guard lock(source_guard_);
                if (is_exhausted_) {
                    return;
                }
                try {
                    piece = next_();
                    is_exhausted_ = !piece;
                } catch (...) {
                    slot.failure = std::current_exception();
                    is_exhausted_ = true;
                }
                if (is_exhausted_ && !slot.failure) {
                    return;
                }
                position = reserve();
            }
            if (piece) {
                try {
                    slot.result.emplace(work_(*std::move(piece)));
                } catch (...) {
                    slot.failure = std::current_exception();
                }
            }
            hand_over(position, std::move(slot));
        }
    }

    /// @return whether there may be more to do
    bool wait_for_room() {
        std::unique_lock lock(guard_);
        room_.wait(lock, [this] { return is_stopped_ || slots_.size() < most_waiting(); });
        return !is_stopped_;
    }

    std::size_t reserve() {
        const std::lock_guard lock(guard_);
        slots_.emplace_back();
        return delivered_ + slots_.size() - 1;
    }

    /// Whoever finishes the piece that is due delivers it, and all that wait behind it.
    void hand_over(std::size_t position, Slot slot) {
        std::unique_lock lock(guard_);
        slots_[position - delivered_] = std::move(slot);
        while (!is_delivering_ && !is_stopped_ && !slots_.empty() && slots_.front().is_done) {
            Slot due = std::move(slots_.front());
            is_delivering_ = true;
            lock.unlock();
            const bool goes_on = delivered(due);
            lock.lock();
            is_delivering_ = false;
            slots_.pop_front();
            ++delivered_;
            is_stopped_ = is_stopped_ || !goes_on;
            room_.notify_all();
        }
    }

    /// @return whether more is wanted
    bool delivered(Slot& due) {
        try {
            if (due.failure) {
                std::rethrow_exception(due.failure);
            }
            return deliver_(*std::move(due.result));
        } catch (...) {
            failure_ = std::current_exception();
            return false;
        }
    }

    unsigned threads_;
    Next next_;
    Work work_;
    Deliver deliver_;
    std::mutex source_guard_; // of next_ and is_exhausted_; taken before guard_
    bool is_exhausted_ = false;
    std::mutex guard_; // of all below
    std::condition_variable room_;
    std::deque<Slot> slots_; // from the piece that is due
    std::size_t delivered_ = 0;
    bool is_delivering_ = false;
    bool is_stopped_ = false;
    std::exception_ptr failure_; // of whoever delivers
    std::exception_ptr refusal_;
};

/// Works on the pieces that `next` hands out (an std::optional; nothing: no more) on `threads`
/// threads (at least 1), and gives each result to `deliver`, in the order of the pieces, until that
/// returns false. `next` and `deliver` are called by one thread at a time, `work` by all.
/// @throws the first exception in the order of the pieces; then nothing after it is delivered
template <typename Next, typename Work, typename Deliver>
void work_in_order(unsigned threads, Next next, Work work, Deliver deliver) {
    using Piece = typename decltype(next())::value_type;
    using Result = decltype(work(std::declval<Piece>()));
    OrderedWork<Piece, Result, Next, Work, Deliver>(threads, std::move(next), std::move(work),
                                                    std::move(deliver))
        .run();
}

} // namespace carecost
