#pragma once
#include "text/text.h"
#include "walk.h"
