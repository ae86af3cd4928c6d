// The workloads of Sleeping.cs in Go.
package main

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

const (
	hogs               = 4
	sleepersBesideHogs = 100
	hogTime            = 5 * time.Second
)

var (
	stop int32
	work int64
)

func manySleepers(count int) {
	sleepOnceEach(make([]int64, count/4)) // Warms up.
	late := make([]int64, count)
	cpu := cpuTime()
	start := time.Now()
	sleepOnceEach(late)
	report("sleepers-wall-ms", float64(time.Since(start).Nanoseconds())/1e6)
	report("sleepers-cpu-ms", float64((cpuTime()-cpu).Nanoseconds())/1e6)
	report("sleepers-peak-mb", peakMegabytes())
	quantiles("sleepers", late)
}

func sleepOnceEach(late []int64) {
	var group sync.WaitGroup
	group.Add(len(late))
	for i := range late {
		go func(i int) {
			late[i] = sleepAndCompare(time.Duration(int64(i)*7919%1_000_000) * time.Microsecond)
			group.Done()
		}(i)
	}
	group.Wait()
}

func sleepBesideHogs() {
	var hogGroup, group sync.WaitGroup
	hogGroup.Add(hogs)
	atomic.StoreInt32(&stop, 0)
	for i := 0; i < hogs; i++ {
		go compute(&hogGroup)
	}
	group.Add(sleepersBesideHogs)
	lists := make([][]int64, sleepersBesideHogs)
	for i := range lists {
		go func(i int) {
			start := time.Now()
			for time.Since(start) < hogTime {
				lists[i] = append(lists[i], sleepAndCompare(time.Millisecond))
			}
			group.Done()
		}(i)
	}
	group.Wait()
	atomic.StoreInt32(&stop, 1)
	hogGroup.Wait()
	var late []int64
	for _, list := range lists {
		late = append(late, list...)
	}
	quantiles("beside-hogs", late)
}

func compute(group *sync.WaitGroup) {
	sum := int64(1)
	for atomic.LoadInt32(&stop) == 0 {
		for i := int64(0); i < 1000; i++ {
			sum = sum*31 + i
		}
	}
	atomic.StoreInt64(&work, sum)
	group.Done()
}

func sleepAndCompare(duration time.Duration) int64 {
	start := time.Now()
	time.Sleep(duration)
	return (time.Since(start) - duration).Nanoseconds()
}

func quantiles(name string, late []int64) {
	sort.Slice(late, func(i, j int) bool { return late[i] < late[j] })
	report(name+"-p50-us", float64(late[len(late)/2])/1e3)
	report(name+"-p99-us", float64(late[int(float64(len(late))*0.99)])/1e3)
	report(name+"-max-us", float64(late[len(late)-1])/1e3)
}

func report(name string, value float64) { fmt.Printf("%s\t2\t%.1f\n", name, value) }

func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func peakMegabytes() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	var kilobytes float64
	for _, line := range strings.Split(string(status), "\n") {
		fmt.Sscanf(line, "VmHWM: %f kB", &kilobytes)
	}
	return kilobytes * 1024 / 1e6
}
