using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoroutineGen.Channels;

/// <summary>A case of a rewritten <c>Go.Select</c>: what rewritten code knows of a channel's operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SelectNode
{
    private readonly ChanOperation _operation;

    internal SelectNode(ChanOperation operation) => _operation = operation;

    /// <summary>The operations of <paramref name="nodes"/>, in place: a node is nothing but the reference to its operation.</summary>
    internal static ReadOnlySpan<ChanOperation> Operations(ReadOnlySpan<SelectNode> nodes) => MemoryMarshal.CreateReadOnlySpan(
        ref Unsafe.As<SelectNode, ChanOperation>(ref MemoryMarshal.GetReference(nodes)), nodes.Length);
}
