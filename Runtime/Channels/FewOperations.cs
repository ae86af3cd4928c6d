using System.Runtime.CompilerServices;

namespace GoroutineGen.Channels;

/// <summary>Room on the stack for the operations of a select that has few.</summary>
[InlineArray(SelectLatches.Few)]
internal struct FewOperations
{
    private ChanOperation _first;
}
