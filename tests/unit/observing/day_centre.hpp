// SPDX-License-Identifier: MIT
// The worked example of the methods page: two days in a day centre. People and times are invented.
// Its figures were worked out by hand and by another program.
#pragma once

#include <string_view>

namespace carecost::testing {

inline constexpr std::string_view day_centre = R"(
day 2026-03-10
staff W1 duty 08:30 15:30
staff W1 break 11:00 11:30
staff W1 noncontact 13:30 14:00
staff W2 duty 08:30 15:30
staff W2 noncontact 09:00 09:30
staff W2 break 11:30 12:00
staff W3 duty 09:00 15:00
staff W3 break 12:30 13:00
staff W3 noncontact 14:20 14:40
staff W4 duty 09:00 13:00
staff W4 break 10:00 10:15
presence 09:00 10:00 12
presence 10:00 14:00 14
presence 14:00 15:00 11
client client
stay 09:10 14:50
gap 13:10 13:20
episode 09:14 09:17 09:25 helped 1 1
episode 09:41 09:46 10:02 helped 2 1
episode 10:15 10:18 10:26 helped 1 1
episode - 10:30 11:15 helped 1 6
episode 10:52 10:55 11:01 helped 1 1
episode 11:20 - 11:34 gave_up 0 1
episode 11:31 11:40 11:52 helped 1 1
episode 12:00 12:06 12:31 helped 1 1
episode 12:40 12:52 13:09 helped 2 1
episode 13:25 - 13:45 gave_up 0 1
episode 13:50 13:58 14:08 helped 1 1
episode 14:30 14:35 14:47 helped 1 1
day 2026-03-12
staff W1 duty 08:30 15:30
staff W1 break 11:00 11:30
staff W1 noncontact 13:30 14:00
staff W2 duty 08:30 15:30
staff W2 noncontact 09:00 09:30
staff W2 break 11:30 12:00
staff W3 duty 09:00 15:00
staff W3 break 12:40 13:10
presence 09:00 10:00 13
presence 10:00 14:00 15
presence 14:00 15:00 12
client client
stay 09:10 14:50
episode 09:12 09:21 09:29 helped 1 1
episode 09:35 09:52 10:08 helped 2 1
episode 10:10 - 10:30 gave_up 0 1
episode - 10:30 11:15 helped 1 7
episode 11:05 11:18 11:25 helped 1 1
episode 11:30 11:49 12:00 helped 1 1
episode 12:02 12:13 12:40 helped 1 1
episode 12:45 13:08 13:24 helped 2 1
episode 13:28 - 13:52 gave_up 0 1
episode 14:00 14:16 14:25 helped 1 1
episode 14:20 - 14:50 not_met 0 1
episode 14:31 14:38 14:48 helped 1 1
)";

} // namespace carecost::testing
