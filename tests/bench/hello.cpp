// SPDX-License-Identifier: MIT
// The yardstick of tools/bench: the smallest C++ program that prints.
// What it takes is what the machine takes to start any program written in C++.
#include <iostream>

int main() { std::cout << "hello\n"; }
