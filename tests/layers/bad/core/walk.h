#pragma once
#include "people/people.h"
