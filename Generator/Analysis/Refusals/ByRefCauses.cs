using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The words for what keeps a call of a method with by-reference parameters in its blocking form.</summary>
internal static class ByRefCauses
{
    public static Rejection Shared(Location at) => new(
        "a by-reference argument that others can see",
        "it would change only when the call is over",
        "Pass a local variable that no lambda captures, and store its value afterwards.",
        at);

    public static Rejection Changing(Location at) => new(
        "an in argument that others can change",
        "the twin works on a copy of it",
        "Copy it to a local variable that no lambda captures, and pass that.",
        at);

    public static Rejection ReadOnlyReceiver(Location at) => new(
        "a call of a readonly method on a struct that others can change",
        "the twin works on a copy of it",
        "Copy the struct to a local variable that no lambda captures, and call the method on that.",
        at);

    public static Rejection Receiver(Location at) => new(
        "a call on a struct that others can see",
        "the struct would change only when the call is over",
        "Copy the struct to a local variable that no lambda captures, and store it afterwards.",
        at);

    public static Rejection Twice(Location at) => new(
        "a by-reference argument that the call uses in another place too",
        "the call would work on several copies of it",
        "Give the call a copy of the value in a variable of its own.",
        at);

    public static Rejection Failure(Location at) => new(
        "a by-reference argument in a try statement around which it is declared",
        "what the call wrote before it threw would be lost",
        "Declare the variable inside the try block.",
        at);

    public static Rejection Generic(Location at) => new(
        "a call whose type arguments have no name", "they must be written out", "Use a type that has a name.", at);
}
